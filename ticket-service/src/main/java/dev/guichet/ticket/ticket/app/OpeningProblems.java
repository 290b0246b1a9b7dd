package dev.guichet.ticket.ticket.app;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;
import dev.guichet.http.problem.Violation;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.ticket.domain.Circumstances;
import dev.guichet.ticket.ticket.domain.OfferedForm;
import dev.guichet.ticket.ticket.domain.OpeningDecision;
import dev.guichet.ticket.ticket.domain.OpeningRefusal;
import org.jspecify.annotations.Nullable;

/// Why a ticket does not open, or is not taken as corrected, with what its caller needs to do better.
final class OpeningProblems {
    private OpeningProblems() {}

    static Refused of(OpeningDecision.Refused refused, Circumstances found) {
        Refusal refusal = refused.refusal();
        if (found.taken() != null) {
            return Refused.because(refusal).extension("number", found.taken()).arg("number", found.taken());
        }
        OfferedForm form = found.form();
        return refusal == OpeningRefusal.FORM_HAS_CHANGED && form != null
                ? Refused.because(refusal).extension("formVersion", form.version())
                : of(refused, found.desk());
    }

    /// @param desk null when there is none
    static Refused of(OpeningDecision.Refused refused, @Nullable Desk desk) {
        Refusal refusal = refused.refusal();
        Refused problem = refusal.kind() == RefusalKind.INVALID
                ? Refused.because(refusal).violation(Violation.at(refused.pointer(), refusal.code()))
                : Refused.because(refusal);
        return desk != null && refusal instanceof DeskRefusal ofDesk ? offering(problem, ofDesk, desk) : problem;
    }

    /// What the desk would take instead.
    private static Refused offering(Refused problem, DeskRefusal refusal, Desk desk) {
        if (refusal == DeskRefusal.CHANNEL_NOT_TAKEN) {
            return problem.extension(
                    "channels",
                    desk.rules().channels().stream().sorted().map(Rows::wire).toList());
        }
        return refusal == DeskRefusal.KIND_REQUIRED || refusal == DeskRefusal.UNKNOWN_KIND
                ? problem.extension(
                        "kinds",
                        desk.rules().kinds().stream().map(DeskKind::name).toList())
                : problem;
    }
}
