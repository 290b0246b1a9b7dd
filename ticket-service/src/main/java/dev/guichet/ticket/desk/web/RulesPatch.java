package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.desk.domain.DefaultGroup;
import dev.guichet.ticket.desk.domain.RulesChange;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The rules in a merge patch of a desk: absent stays, `null` is invalid but for the group.
@Schema(name = "DeskRulesPatch")
record RulesPatch(
        @Schema(
                implementation = String.class,
                enumeration = {"unchanged", "open", "pending", "on_hold", "solved"},
                examples = "pending")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RuleWords.AGENT_REPLY) String> onAgentReply,

        @Schema(
                implementation = String.class,
                enumeration = {"follow_up", "reopen"},
                examples = "reopen")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RuleWords.CLOSED_REPLY) String> closedReply,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> agentsMayArchive,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                description = "Replaces all",
                examples = "[\"portal\"]")
        @Nullable
        Optional<@NotNull @Size(min = 1, max = 4) List<@NotNull @Pattern(regexp = RuleWords.CHANNEL) String>> channels,

        @Schema(
                implementation = String.class,
                enumeration = {"nobody", "round_robin", "least_loaded", "account_manager"},
                examples = "round_robin")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RuleWords.ASSIGNMENT) String> assignment,

        @Schema(
                implementation = String.class,
                enumeration = {"viewers", "members", "nobody"},
                examples = "members")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RuleWords.SIGHT) String> organizationSees,

        @Schema(type = SchemaType.ARRAY, implementation = KindBody.class, description = "Replaces all") @Nullable
        Optional<@NotNull @Size(max = RuleWords.MOST_KINDS) List<@NotNull @Valid KindBody>> kinds,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> kindRequired,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> categoryRequired,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> formRequired,

        @Schema(
                implementation = String.class,
                enumeration = {"day", "hour", "minute", "second"},
                examples = "minute")
        @Nullable
        Optional<@NotNull @Pattern(regexp = RuleWords.PRECISION) String> timePrecision,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> offsetRequired,

        @Schema(
                implementation = String.class,
                description = "Slug of one of the desk's groups; `null` for none",
                examples = "support-ops")
        @Nullable
        Optional<@Slug String> group) {
    RulesChange change() {
        return new RulesChange(
                given(onAgentReply).map(RuleWords::agentReply),
                given(closedReply).map(RuleWords::closedReply),
                given(agentsMayArchive),
                given(channels).map(RuleWords::channels),
                given(assignment).map(RuleWords::assignment),
                given(organizationSees).map(RuleWords::sight),
                given(kinds).map(RuleWords::kinds),
                given(kindRequired),
                given(categoryRequired),
                given(formRequired),
                given(timePrecision).map(RuleWords::precision),
                given(offsetRequired),
                group == null ? Optional.empty() : Optional.of(new DefaultGroup(group.orElse(null))));
    }

    private static <T> Optional<T> given(@Nullable Optional<T> member) {
        return member == null ? Optional.empty() : member;
    }
}
