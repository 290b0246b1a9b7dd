package dev.guichet.events;

/// What a desk calls a priority in one language; its name on the wire stays.
///
/// @param priority its name on the wire
/// @param locale `fr` or `en`
/// @param label for display
public record PriorityLabel(String priority, String locale, String label) {}
