package dev.guichet.ticket.desk.domain;

/// How exactly a time is told, least first.
public enum TimePrecision {
    DAY,
    HOUR,
    MINUTE,
    SECOND
}
