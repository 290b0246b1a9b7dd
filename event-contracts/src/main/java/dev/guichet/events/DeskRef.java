package dev.guichet.events;

/// The desk a ticket is at.
///
/// @param brand the tag in mail subjects: `[brand #number]`
public record DeskRef(long id, String slug, String name, String brand) {}
