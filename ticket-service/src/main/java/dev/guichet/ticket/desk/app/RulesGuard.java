package dev.guichet.ticket.desk.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.OfferedForms;
import java.util.Map;

/// Refuses rules that no ticket could follow.
final class RulesGuard {
    private RulesGuard() {}

    /// @param staffed whether the desk has members
    static void require(DeskRules rules, boolean staffed) {
        if (rules.contradict()) {
            throw contradiction(Violation.at("/rules/formRequired", "MAIL_FILLS_IN_NO_FORM"));
        }
        if (rules.assignment().takesTurns() && !staffed) {
            throw Refused.because(DeskRefusal.DESK_HAS_NO_MEMBERS);
        }
    }

    /// Of a desk that takes no ticket without a form, or only some kinds of tickets.
    static void requireForms(DeskRules rules, OfferedForms offered) {
        if (rules.formRequired() && offered.count() == 0) {
            throw contradiction(Violation.at("/rules/formRequired", "NO_FORM_OFFERED"));
        }
        String stray = offered.strayKind();
        if (!rules.takes(stray)) {
            throw contradiction(Violation.at("/rules/kinds", "KIND_OF_A_FORM", Map.of("kind", String.valueOf(stray))));
        }
    }

    private static Refused contradiction(Violation where) {
        return Refused.because(DeskRefusal.RULES_CONTRADICT).violation(where);
    }

    /// @param known whether the desk has the group that the rules name
    static void requireGroup(boolean known) {
        if (!known) {
            throw Refused.because(DeskRefusal.UNKNOWN_GROUP)
                    .violation(Violation.at("/rules/group", DeskRefusal.UNKNOWN_GROUP.code()));
        }
    }
}
