package dev.guichet.ticket.desk.web;

import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.input.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a desk bends the one lifecycle, and what it takes. In a request, what is not named is as by default.
@Schema(name = "DeskRules")
record RulesBody(
        @Pattern(regexp = RuleWords.AGENT_REPLY)
        @Schema(
                description = "Where an agent's public reply leads when it does not say so itself",
                enumeration = {"unchanged", "open", "pending", "on_hold", "solved"},
                examples = "pending")
        @Nullable
        String onAgentReply,

        @Pattern(regexp = RuleWords.CLOSED_REPLY)
        @Schema(
                description = "What a reply to a closed ticket does",
                enumeration = {"follow_up", "reopen"},
                examples = "follow_up")
        @Nullable
        String closedReply,

        @Schema(description = "Agents, not only requesters, may archive") @Nullable
        Boolean agentsMayArchive,

        @Size(min = 1, max = 4)
        @Schema(description = "What tickets may come through; all unless said", examples = "[\"portal\", \"phone\"]")
        @Nullable
        List<@NotNull @Pattern(regexp = RuleWords.CHANNEL) String> channels,

        @Pattern(regexp = RuleWords.ASSIGNMENT)
        @Schema(
                description = "Who gets a new ticket: nobody, the members in turn, the one with the fewest tickets"
                        + " that wait for support, or the account manager of the requester's organization (or of the"
                        + " nearest above it that has one) when that is a member; null for those who neither are at"
                        + " the desk nor configure it",
                enumeration = {"nobody", "round_robin", "least_loaded", "account_manager"},
                examples = "nobody")
        @Nullable
        String assignment,

        @Pattern(regexp = RuleWords.SIGHT)
        @Schema(
                description = "Who of the requester's organization sees their tickets, besides those who take part:"
                        + " those who are `organizationViewer`, all its members, or nobody",
                enumeration = {"viewers", "members", "nobody"},
                examples = "viewers")
        @Nullable
        String organizationSees,

        @Size(max = RuleWords.MOST_KINDS)
        @Schema(description = "Sorts of requests; when there are any, the kind of a ticket is one of them")
        @Nullable
        List<@NotNull @Valid KindBody> kinds,

        @Schema(description = "A ticket has a kind") @Nullable
        Boolean kindRequired,

        @Schema(description = "A ticket has a category") @Nullable
        Boolean categoryRequired,

        @Schema(description = "A ticket is filled in with one of the desk's forms") @Nullable
        Boolean formRequired,

        @Pattern(regexp = RuleWords.PRECISION)
        @Schema(
                description = "How precise moments in forms are, unless a field says otherwise",
                enumeration = {"day", "hour", "minute", "second"},
                examples = "minute")
        @Nullable
        String timePrecision,

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
        return new RulesBody(
                RuleWords.of(rules.onAgentReply()),
                RuleWords.of(rules.closedReply()),
                rules.agentsMayArchive(),
                RuleWords.of(rules.channels()),
                RuleWords.of(rules.assignment()),
                RuleWords.of(rules.organizationSees()),
                rules.kinds().stream().map(KindBody::of).toList(),
                rules.kindRequired(),
                rules.categoryRequired(),
                rules.formRequired(),
                RuleWords.of(rules.timePrecision()),
                rules.offsetRequired(),
                rules.group());
    }

    /// For those who are not at the desk: without how it shares its work.
    static RulesBody shown(DeskRules rules) {
        RulesBody all = of(rules);
        return new RulesBody(
                all.onAgentReply,
                all.closedReply,
                all.agentsMayArchive,
                all.channels,
                null,
                all.organizationSees,
                all.kinds,
                all.kindRequired,
                all.categoryRequired,
                all.formRequired,
                all.timePrecision,
                all.offsetRequired,
                null);
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
