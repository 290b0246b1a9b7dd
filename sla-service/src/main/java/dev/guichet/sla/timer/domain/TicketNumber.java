package dev.guichet.sla.timer.domain;

/// The number of a ticket, unique in the installation.
public record TicketNumber(long value) {}
