package dev.guichet.ticket.desk.domain;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to change of a desk's rules; what is empty stays.
public record RulesChange(
        Optional<AgentReply> onAgentReply,
        Optional<ClosedReply> closedReply,
        Optional<Boolean> agentsMayArchive,
        Optional<Set<Channel>> channels,
        Optional<Assignment> assignment,
        Optional<OrganizationSight> organizationSees,
        Optional<List<DeskKind>> kinds,
        Optional<Boolean> kindRequired,
        Optional<Boolean> categoryRequired,
        Optional<Boolean> formRequired,
        Optional<TimePrecision> timePrecision,
        Optional<Boolean> offsetRequired,
        Optional<DefaultGroup> group) {
    public static final RulesChange NONE = new RulesChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public DeskRules applied(DeskRules rules) {
        return new DeskRules(
                onAgentReply.orElse(rules.onAgentReply()),
                closedReply.orElse(rules.closedReply()),
                agentsMayArchive.orElse(rules.agentsMayArchive()),
                channels.orElse(rules.channels()),
                assignment.orElse(rules.assignment()),
                organizationSees.orElse(rules.organizationSees()),
                kinds.orElse(rules.kinds()),
                kindRequired.orElse(rules.kindRequired()),
                categoryRequired.orElse(rules.categoryRequired()),
                formRequired.orElse(rules.formRequired()),
                timePrecision.orElse(rules.timePrecision()),
                offsetRequired.orElse(rules.offsetRequired()),
                group.orElse(new DefaultGroup(rules.group())).slug());
    }
}
