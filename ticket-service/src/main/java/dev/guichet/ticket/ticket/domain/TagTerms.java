package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.ActorKind;
import dev.guichet.ticket.ticket.domain.OpeningDecision.Refused;
import java.util.Optional;

/// Who tags tickets: the desk's agents, and programs. Nobody else learns whether a ticket has any.
public final class TagTerms {
    private TagTerms() {}

    static Optional<Refused> refusal(Opening opening, Circumstances found) {
        boolean tags = found.agent() || found.caller().kind() == ActorKind.INTEGRATOR;
        return tags || opening.content().tags().isEmpty()
                ? Optional.empty()
                : DeskTerms.refused(TicketRefusal.TAGS_ONLY_BY_THE_DESK, "/tags");
    }

    /// Of a correction that names tags, be they the same.
    public static Optional<Refused> refusal(Caller by) {
        boolean tags = by.is(Role.AGENT) || by.actor().kind() == ActorKind.INTEGRATOR;
        return tags ? Optional.empty() : DeskTerms.refused(TicketRefusal.TAGS_ONLY_BY_THE_DESK, "/tags");
    }
}
