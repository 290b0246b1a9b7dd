package dev.guichet.ticket.desk.domain;

/// What a reply to a closed ticket does.
public enum ClosedReply {
    /// A new ticket of the replier, linked to the closed one.
    FOLLOW_UP,

    /// The closed ticket opens again.
    REOPEN
}
