package dev.guichet.ticket.desk.domain;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a desk bends the one lifecycle, and what it takes.
///
/// @param agentsMayArchive agents, not only requesters, may archive
/// @param channels that tickets may come through
/// @param assignment who gets a new ticket
/// @param organizationSees who of the requester's organization sees their tickets, besides those who take part
/// @param kinds of requests; when there are any, a kind is one of them
/// @param kindRequired a ticket has a kind
/// @param categoryRequired a ticket has a category
/// @param formRequired a ticket is filled in with one of the desk's forms
/// @param timePrecision of moments in forms, unless a field says otherwise
/// @param offsetRequired moments in forms tell their offset; otherwise they are of the desk's zone
/// @param group slug of the group that new tickets go to, unless a form or an agent names another; null for none
public record DeskRules(
        AgentReply onAgentReply,
        ClosedReply closedReply,
        boolean agentsMayArchive,
        Set<Channel> channels,
        Assignment assignment,
        OrganizationSight organizationSees,
        List<DeskKind> kinds,
        boolean kindRequired,
        boolean categoryRequired,
        boolean formRequired,
        TimePrecision timePrecision,
        boolean offsetRequired,
        @Nullable String group) {
    public static final DeskRules DEFAULT = new DeskRules(
            AgentReply.UNCHANGED,
            ClosedReply.FOLLOW_UP,
            false,
            EnumSet.allOf(Channel.class),
            Assignment.NOBODY,
            OrganizationSight.VIEWERS,
            List.of(),
            false,
            false,
            false,
            TimePrecision.DAY,
            false,
            null);

    public DeskRules {
        // In one order: an immutable set has one of chance, which what is kept would differ by.
        channels = Collections.unmodifiableSet(
                channels.isEmpty() ? EnumSet.noneOf(Channel.class) : EnumSet.copyOf(channels));
        kinds = List.copyOf(kinds);
    }

    public Optional<DeskKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// As those see them who are not at the desk: how it shares its work is its own.
    public DeskRules shown() {
        return new DeskRules(
                onAgentReply,
                closedReply,
                agentsMayArchive,
                channels,
                DEFAULT.assignment,
                organizationSees,
                kinds,
                kindRequired,
                categoryRequired,
                formRequired,
                timePrecision,
                offsetRequired,
                null);
    }

    /// Whether tickets may be of this kind; null is of none.
    public boolean takes(@Nullable String kind) {
        return kind == null || kinds.isEmpty() || kind(kind).isPresent();
    }

    /// Whether forms that fitted the rules `before` may not fit these.
    public boolean asksMoreOfForms(DeskRules before) {
        boolean wantsOne = formRequired && !before.formRequired;
        return wantsOne || (!kinds.isEmpty() && !kinds.equals(before.kinds));
    }

    /// A mail fills in no form, so a desk that takes nothing but mails and wants one could take no ticket at all.
    public boolean contradict() {
        return formRequired && channels.equals(Set.of(Channel.MAIL));
    }
}
