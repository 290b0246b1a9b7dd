package dev.guichet.ticket.maildomain.domain;

/// How far a listed domain counts.
public enum DomainState {
    /// Not at all.
    LISTED,
    /// Within its root: an administrator of the root said so.
    CONFIRMED,
    /// Across roots as well: its DNS says so.
    PROVEN
}
