package dev.guichet.ticket.desk.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The rules in a merge patch of a desk: absent stays, `null` is invalid.
@Schema(name = "DeskRulesPatch")
record RulesPatch(
        @Schema(
                implementation = String.class,
                enumeration = {"unchanged", "open", "pending", "on_hold", "solved"},
                examples = "pending")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RulesBody.AGENT_REPLY) String> onAgentReply,

        @Schema(
                implementation = String.class,
                enumeration = {"follow_up", "reopen"},
                examples = "reopen")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RulesBody.CLOSED_REPLY) String> closedReply,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> agentsMayArchive) {}
