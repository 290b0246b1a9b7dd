package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which form a ticket is filled in with. Whether its questions are answered, the form itself tells.
final class FormTerms {
    private FormTerms() {}

    static Optional<Refused> refusal(Opening opening, DeskRules rules, Circumstances found) {
        OfferedForm form = found.form();
        if (opening.form() == null) {
            return rules.formRequired() ? DeskTerms.refused(OpeningRefusal.FORM_REQUIRED, "/form") : Optional.empty();
        }
        if (form == null || form.archived() || (form.forAgents() && !found.agent())) {
            return DeskTerms.refused(OpeningRefusal.UNKNOWN_FORM, "/form");
        }
        if (differ(opening.formVersion(), form.version())) {
            return DeskTerms.refused(OpeningRefusal.FORM_HAS_CHANGED, "/formVersion");
        }
        return kind(opening.content().kind(), form.demands());
    }

    static Optional<Refused> kind(@Nullable String asked, FormDemands form) {
        return form.excludes(asked)
                ? DeskTerms.refused(OpeningRefusal.KIND_OF_ANOTHER_FORM, "/kind")
                : Optional.empty();
    }

    private static boolean differ(@Nullable Object asked, Object offered) {
        return asked != null && !asked.equals(offered);
    }
}
