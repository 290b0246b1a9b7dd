package dev.guichet.ticket.desk.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.problem.Violation;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.DeskRules;

/// Refuses rules that no ticket could follow.
final class RulesGuard {
    private RulesGuard() {}

    /// @param staffed whether the desk has members
    static void require(DeskRules rules, boolean staffed) {
        if (rules.contradict()) {
            throw Refused.because(DeskRefusal.RULES_CONTRADICT)
                    .violation(Violation.at("/rules/formRequired", DeskRefusal.RULES_CONTRADICT.code()));
        }
        if (rules.assignment().takesTurns() && !staffed) {
            throw Refused.because(DeskRefusal.DESK_HAS_NO_MEMBERS);
        }
    }

    /// @param known whether the desk has the group that the rules name
    static void requireGroup(boolean known) {
        if (!known) {
            throw Refused.because(DeskRefusal.UNKNOWN_GROUP)
                    .violation(Violation.at("/rules/group", DeskRefusal.UNKNOWN_GROUP.code()));
        }
    }
}
