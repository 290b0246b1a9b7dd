package dev.guichet.events;

/// What a desk calls a status in one language; its name on the wire stays.
///
/// @param locale `fr` or `en`
/// @param label for display
public record StatusLabel(TicketStatus status, String locale, String label) {}
