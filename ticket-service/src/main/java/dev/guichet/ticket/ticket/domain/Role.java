package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ParticipantRole;

/// What the one who acts is to a ticket. In order of preference: who holds several acts in the first that may.
public enum Role {
    REQUESTER,
    AGENT,
    OBSERVER,
    /// sla-service, when time alone moves a ticket
    TIME;

    /// What events and messages say of it.
    ///
    /// @throws IllegalStateException for time, which says nothing
    public ParticipantRole participant() {
        return switch (this) {
            case REQUESTER -> ParticipantRole.REQUESTER;
            case AGENT -> ParticipantRole.AGENT;
            case OBSERVER -> ParticipantRole.OBSERVER;
            case TIME -> throw new IllegalStateException("time takes no part in a thread");
        };
    }
}
