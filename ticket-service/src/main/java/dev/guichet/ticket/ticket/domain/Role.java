package dev.guichet.ticket.ticket.domain;

/// What the one who acts is to a ticket. In order of preference: who holds several acts in the first that may.
public enum Role {
    REQUESTER,
    AGENT,
    OBSERVER,
    /// sla-service, when time alone moves a ticket
    TIME
}
