package dev.guichet.ticket.desk.web;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DefaultGroup;
import dev.guichet.ticket.desk.domain.RulesChange;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The rules in a merge patch of a desk: absent stays, `null` is invalid but for the group.
@Schema(name = "DeskRulesPatch")
record RulesPatch(
        @Schema(implementation = String.class, examples = "pending") @Nullable
        Optional<@NotNull AgentReply> onAgentReply,

        @Schema(implementation = String.class, examples = "reopen") @Nullable
        Optional<@NotNull ClosedReply> closedReply,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> agentsMayArchive,

        @Schema(
                type = SchemaType.ARRAY,
                implementation = String.class,
                description = "Replaces all",
                examples = "[\"portal\"]")
        @Nullable
        Optional<@NotNull @Size(min = 1, max = 4) List<@NotNull Channel>> channels,

        @Schema(implementation = String.class, examples = "round_robin") @Nullable
        Optional<@NotNull Assignment> assignment,

        @Schema(implementation = String.class, examples = "members") @Nullable
        Optional<@NotNull OrganizationSight> organizationSees,

        @Schema(type = SchemaType.ARRAY, implementation = KindBody.class, description = "Replaces all") @Nullable
        Optional<@NotNull @Size(max = KindBody.MOST) List<@NotNull @Valid KindBody>> kinds,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> kindRequired,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> categoryRequired,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> formRequired,

        @Schema(implementation = String.class, examples = "minute") @Nullable
        Optional<@NotNull TimePrecision> timePrecision,

        @Schema(implementation = Boolean.class) @Nullable Optional<@NotNull Boolean> offsetRequired,

        @Schema(
                implementation = String.class,
                description = "Slug of one of the desk's groups; `null` for none",
                examples = "support-ops")
        @Nullable
        Optional<@Slug String> group) {
    RulesChange change() {
        return new RulesChange(
                given(onAgentReply),
                given(closedReply),
                given(agentsMayArchive),
                given(channels).map(EnumSet::copyOf),
                given(assignment),
                given(organizationSees),
                given(kinds).map(KindBody::kinds),
                given(kindRequired),
                given(categoryRequired),
                given(formRequired),
                given(timePrecision),
                given(offsetRequired),
                group == null ? Optional.empty() : Optional.of(new DefaultGroup(group.orElse(null))));
    }

    private static <T> Optional<T> given(@Nullable Optional<T> member) {
        return member == null ? Optional.empty() : member;
    }
}
