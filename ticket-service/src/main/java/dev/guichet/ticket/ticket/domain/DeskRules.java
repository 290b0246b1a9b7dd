package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;
import org.jspecify.annotations.Nullable;

/// What a desk configures of the lifecycle.
///
/// @param onAgentReply the status an agent's public reply leads to when it asks for none; null leaves it
/// @param onClosedReply what a requester's reply to a closed ticket does
/// @param agentsArchive whether agents may archive, not the requester alone
public record DeskRules(@Nullable TicketStatus onAgentReply, OnClosedReply onClosedReply, boolean agentsArchive) {
    /// A desk that configured nothing.
    public static final DeskRules DEFAULT = new DeskRules(null, OnClosedReply.FOLLOW_UP, false);

    /// What a reply to a closed ticket does.
    public enum OnClosedReply {
        /// a new ticket of the replier, linked to the closed one
        FOLLOW_UP,
        /// the closed ticket opens again
        REOPEN
    }
}
