package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.desk.domain.DeskRefusal;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import org.jspecify.annotations.Nullable;

/// Who may open a ticket for a requester that is known.
final class OpeningRights {
    private OpeningRights() {}

    /// A program opens for its own branch, and for guests, whom nobody's branch has.
    ///
    /// @param organization the requester's; null for a guest
    static @Nullable Refused ofProgram(@Nullable Structure organization, Circumstances found) {
        return organization == null || actsFor(organization, found)
                ? null
                : new Refused(TicketRefusal.UNKNOWN_REQUESTER, "/requester/email");
    }

    static boolean actsFor(Structure organization, Circumstances found) {
        Long program = found.programs();
        return program != null && organization.path().contains(program);
    }

    static @Nullable Refused ofPerson(Opening opening, boolean themselves, Circumstances found) {
        if (!themselves && !mayBeAgent(found)) {
            return new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester");
        }
        return opening.channel() != null && !mayBeAgent(found)
                ? new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/channel")
                : null;
    }

    /// Where no desk was found, an agent of another one is told that, and not that they are none.
    private static boolean mayBeAgent(Circumstances found) {
        return found.desk() == null ? found.sits() : found.agent();
    }

    static Refused noDesk(Opening opening) {
        return new Refused(opening.desk() == null ? DeskRefusal.NO_DESK : DeskRefusal.UNKNOWN_DESK, "/desk");
    }
}
