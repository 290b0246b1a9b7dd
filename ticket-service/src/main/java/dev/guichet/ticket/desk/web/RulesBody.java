package dev.guichet.ticket.desk.web;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.TimePrecision;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a desk bends the one lifecycle, and what it takes. In a request, what is not named is as by default.
@Schema(name = "DeskRules")
record RulesBody(
        @Schema(
                description = "Where an agent's public reply leads when it does not say so itself",
                examples = "pending")
        @Nullable
        AgentReply onAgentReply,

        @Schema(description = "What a reply to a closed ticket does", examples = "follow_up") @Nullable
        ClosedReply closedReply,

        @Schema(description = "Agents, not only requesters, may archive") @Nullable
        Boolean agentsMayArchive,

        @Size(min = 1, max = 4)
        @Schema(description = "What tickets may come through; all unless said", examples = "[\"portal\", \"phone\"]")
        @Nullable
        List<@NotNull Channel> channels,

        @Schema(
                description = "Who gets a new ticket: nobody, the members in turn, the one with the fewest tickets"
                        + " that wait for support, or the account manager of the requester's organization (or of the"
                        + " nearest above it that has one) when that is a member; null for those who neither are at"
                        + " the desk nor configure it",
                examples = "nobody")
        @Nullable
        Assignment assignment,

        @Schema(
                description = "Who of the requester's organization sees their tickets, besides those who take part:"
                        + " those who are `organizationViewer`, all its members, or nobody",
                examples = "viewers")
        @Nullable
        OrganizationSight organizationSees,

        @Size(max = KindBody.MOST)
        @Schema(description = "Sorts of requests; when there are any, the kind of a ticket is one of them")
        @Nullable
        List<@NotNull @Valid KindBody> kinds,

        @Schema(description = "A ticket has a kind") @Nullable
        Boolean kindRequired,

        @Schema(description = "A ticket has a category") @Nullable
        Boolean categoryRequired,

        @Schema(description = "A ticket is filled in with one of the desk's forms") @Nullable
        Boolean formRequired,

        @Schema(description = "How precise moments in forms are, unless a field says otherwise", examples = "minute")
        @Nullable
        TimePrecision timePrecision,

        @Schema(description = "Moments in forms tell their offset; otherwise they are of the desk's zone") @Nullable
        Boolean offsetRequired,

        @Slug
        @Schema(
                description = "Slug of the group of the desk that new tickets go to, unless a form or an agent names"
                        + " another; null for those who neither are at the desk nor configure it",
                examples = "support-ops")
        @Nullable
        String group) {
    static RulesBody of(DeskRules rules) {
        return of(rules, rules.assignment(), rules.group());
    }

    /// For those who are not at the desk: without how it shares its work.
    static RulesBody shown(DeskRules rules) {
        return of(rules, null, null);
    }

    private static RulesBody of(DeskRules rules, @Nullable Assignment assignment, @Nullable String group) {
        return new RulesBody(
                rules.onAgentReply(),
                rules.closedReply(),
                rules.agentsMayArchive(),
                List.copyOf(rules.channels()),
                assignment,
                rules.organizationSees(),
                rules.kinds().stream().map(KindBody::of).toList(),
                rules.kindRequired(),
                rules.categoryRequired(),
                rules.formRequired(),
                rules.timePrecision(),
                rules.offsetRequired(),
                group);
    }

    DeskRules rules() {
        return new RulesPatch(
                        Optional.ofNullable(onAgentReply),
                        Optional.ofNullable(closedReply),
                        Optional.ofNullable(agentsMayArchive),
                        Optional.ofNullable(channels),
                        Optional.ofNullable(assignment),
                        Optional.ofNullable(organizationSees),
                        Optional.ofNullable(kinds),
                        Optional.ofNullable(kindRequired),
                        Optional.ofNullable(categoryRequired),
                        Optional.ofNullable(formRequired),
                        Optional.ofNullable(timePrecision),
                        Optional.ofNullable(offsetRequired),
                        Optional.ofNullable(group))
                .change()
                .applied(DeskRules.DEFAULT);
    }
}
