package dev.guichet.ticket.ticket.domain;

/// How much a ticket presses, least first.
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
