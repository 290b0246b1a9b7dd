package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.Optional;

/// Who says which group of the desk a ticket goes to: its agents. For everybody else the desk and its forms do.
final class GroupTerms {
    private GroupTerms() {}

    static Optional<Refused> refusal(Opening opening, Circumstances found) {
        if (opening.group() == null) {
            return Optional.empty();
        }
        if (!found.agent()) {
            return DeskTerms.refused(TicketRefusal.ONLY_FOR_AGENTS, "/group");
        }
        return found.group() == null ? DeskTerms.refused(DeskRefusal.UNKNOWN_GROUP, "/group") : Optional.empty();
    }
}
