package dev.guichet.events;

/// A member of a desk, with what a mail to them needs.
public record DeskMember(long person, DeskRole role, String name, String address, String locale) {}
