package dev.guichet.ticket.desk.domain;

/// How a desk bends the one lifecycle.
///
/// @param agentsMayArchive agents, not only requesters, may archive
public record DeskRules(AgentReply onAgentReply, ClosedReply closedReply, boolean agentsMayArchive) {
    public static final DeskRules DEFAULT = new DeskRules(AgentReply.UNCHANGED, ClosedReply.FOLLOW_UP, false);
}
