package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ActorKind;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.ticket.domain.OpeningDecision.MakeKnown;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may open a ticket for a requester whom nobody knows yet, and where they come to belong.
final class UnknownRequester {
    private UnknownRequester() {}

    static OpeningDecision decide(Opening opening, Circumstances found) {
        boolean integrator = found.caller().kind() == ActorKind.INTEGRATOR;
        String address = opening.requester();
        if (address == null) {
            return new Refused(TicketRefusal.REQUESTER_REQUIRED, "/requester");
        }
        if (!integrator && !found.sits()) {
            return new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester");
        }
        Structure named = found.organization();
        if (opening.requesterOrganization() != null && !mayName(named, integrator, found)) {
            return new Refused(TicketRefusal.UNKNOWN_REQUESTER_ORGANIZATION, "/requester/organization");
        }
        Desk desk = found.desk();
        return desk == null
                ? OpeningRights.noDesk(opening)
                : new MakeKnown(List.of(address), named == null ? null : named.id(), desk);
    }

    /// One that the agent's desk answers, or of the program's branch; any other is as unknown as one that is not there.
    private static boolean mayName(@Nullable Structure named, boolean integrator, Circumstances found) {
        return named != null && (integrator ? OpeningRights.actsFor(named, found) : found.agent());
    }
}
