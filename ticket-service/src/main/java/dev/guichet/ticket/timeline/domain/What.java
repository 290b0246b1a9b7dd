package dev.guichet.ticket.timeline.domain;

/// Kinds of fact.
public enum What {
    CREATED,
    MESSAGE,
    STATUS,
    ASSIGNEE,
    EDIT,
    OBSERVERS,
    REMINDER
}
