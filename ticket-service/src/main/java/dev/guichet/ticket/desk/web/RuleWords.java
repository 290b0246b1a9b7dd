package dev.guichet.ticket.desk.web;

import dev.guichet.events.Channel;
import dev.guichet.events.OrganizationSight;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.TimePrecision;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words that rules are told in on the wire, and the constants they stand for.
final class RuleWords {
    static final String AGENT_REPLY = "unchanged|open|pending|on_hold|solved";
    static final String CLOSED_REPLY = "follow_up|reopen";
    static final String CHANNEL = "portal|api|phone|mail";
    static final String ASSIGNMENT = "nobody|round_robin|least_loaded|account_manager";
    static final String SIGHT = "viewers|members|nobody";
    static final String PRECISION = "day|hour|minute|second";
    static final int MOST_KINDS = 50;

    private RuleWords() {}

    static AgentReply agentReply(String word) {
        return one(AgentReply.class, word);
    }

    static ClosedReply closedReply(String word) {
        return one(ClosedReply.class, word);
    }

    static Assignment assignment(String word) {
        return one(Assignment.class, word);
    }

    static OrganizationSight sight(String word) {
        return one(OrganizationSight.class, word);
    }

    static TimePrecision precision(String word) {
        return one(TimePrecision.class, word);
    }

    static Set<Channel> channels(Collection<String> words) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        words.forEach(word -> channels.add(one(Channel.class, word)));
        return channels;
    }

    /// @throws Refused when two have the same name
    static List<DeskKind> kinds(List<KindBody> bodies) {
        if (bodies.stream().map(KindBody::name).distinct().count() < bodies.size()) {
            throw Refused.invalid("/rules/kinds", "KIND_TWICE");
        }
        return bodies.stream().map(KindBody::kind).toList();
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// In the order in which the constants are declared.
    static List<String> of(Set<Channel> channels) {
        return EnumSet.copyOf(channels).stream().map(RuleWords::of).toList();
    }

    private static <E extends Enum<E>> E one(Class<E> of, String word) {
        return Enum.valueOf(of, word.toUpperCase(Locale.ROOT));
    }
}
