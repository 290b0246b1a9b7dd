package dev.guichet.sla.timer.app;

import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.sla.timer.domain.AwaitedAnswer;
import dev.guichet.sla.timer.domain.Episode;
import dev.guichet.sla.timer.domain.KnownTicket;
import dev.guichet.sla.timer.domain.TicketNumber;
import java.util.stream.Collectors;

/// What events of tickets say, in the words of this service.
final class KnownTickets {
    private KnownTickets() {}

    static KnownTicket ticket(TicketEvent event) {
        TicketSnapshot ticket = event.ticket();
        return new KnownTicket(
                new TicketNumber(ticket.number()),
                event.meta().root(),
                ticket.desk().id(),
                ticket.organization(),
                ticket.requester().id(),
                ticket.observers().stream().map(PersonRef::id).collect(Collectors.toSet()),
                ticket.client(),
                event.meta().version());
    }

    static Episode episode(TicketSnapshot ticket) {
        return new Episode(
                new TicketNumber(ticket.number()), ticket.episode(), waiting(ticket.status()), ticket.statusSince());
    }

    private static AwaitedAnswer waiting(TicketStatus status) {
        return switch (status) {
            case PENDING -> AwaitedAnswer.FOR_AN_ANSWER;
            case SOLVED -> AwaitedAnswer.FOR_AN_OBJECTION;
            case OPEN, ON_HOLD, CLOSED -> AwaitedAnswer.FOR_NOBODY;
        };
    }
}
