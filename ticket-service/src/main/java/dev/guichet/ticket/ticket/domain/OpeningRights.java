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
        if (!themselves && !found.agent()) {
            return notTheirs(opening, found);
        }
        return opening.channel() != null && !mayBeAgent(found)
                ? new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/channel")
                : null;
    }

    /// An agent who names a desk that is not theirs learns nothing of whether it is there, or answers that
    /// requester.
    private static Refused notTheirs(Opening opening, Circumstances found) {
        return found.sits() && opening.desk() != null
                ? new Refused(DeskRefusal.UNKNOWN_DESK, "/desk")
                : new Refused(TicketRefusal.ONLY_FOR_AGENTS, "/requester");
    }

    /// Where no desk was found, an agent of another one is told that, and not that they are none.
    private static boolean mayBeAgent(Circumstances found) {
        return found.desk() == null ? found.sits() : found.agent();
    }

    static Refused noDesk(Opening opening) {
        return new Refused(opening.desk() == null ? DeskRefusal.NO_DESK : DeskRefusal.UNKNOWN_DESK, "/desk");
    }
}
