package dev.guichet.ticket.desk.domain;

/// How exactly a time is told, least first.
/// How precise a moment is told, coarsest first.
public enum TimePrecision {
    DAY,
    HOUR,
    MINUTE,
    SECOND
}
