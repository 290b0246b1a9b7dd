package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskRules;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a desk bends the one lifecycle. In a request, what is not named is as by default.
@Schema(name = "DeskRules")
record RulesBody(
        @Pattern(regexp = AGENT_REPLY)
        @Schema(
                description = "Where an agent's public reply leads when it does not say so itself",
                enumeration = {"unchanged", "open", "pending", "on_hold", "solved"},
                examples = "pending")
        @Nullable
        String onAgentReply,

        @Pattern(regexp = CLOSED_REPLY)
        @Schema(
                description = "What a reply to a closed ticket does",
                enumeration = {"follow_up", "reopen"},
                examples = "follow_up")
        @Nullable
        String closedReply,

        @Schema(description = "Agents, not only requesters, may archive") @Nullable
        Boolean agentsMayArchive) {
    static final String AGENT_REPLY = "unchanged|open|pending|on_hold|solved";
    static final String CLOSED_REPLY = "follow_up|reopen";

    static RulesBody of(DeskRules rules) {
        return new RulesBody(wire(rules.onAgentReply()), wire(rules.closedReply()), rules.agentsMayArchive());
    }

    DeskRules rules() {
        return new DeskRules(
                onAgentReply == null ? DeskRules.DEFAULT.onAgentReply() : agentReply(onAgentReply),
                closedReply == null ? DeskRules.DEFAULT.closedReply() : closedReply(closedReply),
                Boolean.TRUE.equals(agentsMayArchive));
    }

    static AgentReply agentReply(String wire) {
        return AgentReply.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    static ClosedReply closedReply(String wire) {
        return ClosedReply.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private static String wire(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
