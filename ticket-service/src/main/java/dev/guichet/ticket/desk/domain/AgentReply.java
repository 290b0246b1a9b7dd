package dev.guichet.ticket.desk.domain;

/// Where an agent's public reply leads when it does not say so itself.
public enum AgentReply {
    UNCHANGED,

    OPEN,

    PENDING,

    ON_HOLD,

    SOLVED
}
