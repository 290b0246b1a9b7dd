package dev.guichet.events;

/// The group of its desk's members that a ticket is given to.
///
/// @param slug unique within the desk
public record GroupRef(long id, String slug, String name) {}
