package dev.guichet.ticket.ticket.app;

import dev.guichet.events.MessageKind;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.Episode;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Revision;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ticket as it begins, and the first message of its thread.
record Opened(Ticket ticket, Message first) {
    static final long FIRST_VERSION = 1;

    /// @param as what the author is to the ticket
    static Opened of(
            long number,
            long message,
            Origin origin,
            Desk desk,
            Content content,
            List<Participant> observers,
            @Nullable Participant assignee,
            @Nullable DeskGroup group,
            Spoken spoken,
            Role as,
            Act act) {
        Ticket ticket = new Ticket(
                new TicketNumber(number),
                origin,
                desk,
                TicketStatus.OPEN,
                Episode.first(act.at()),
                null,
                content,
                observers,
                assignee,
                null,
                group,
                act.at(),
                act.at(),
                FIRST_VERSION,
                new Revision(FIRST_VERSION, act.at()));
        Message first = new Message(
                message,
                number,
                FIRST_VERSION,
                MessageKind.REPLY,
                Visibility.PUBLIC,
                act.by(),
                as.participant(),
                origin.channel(),
                spoken.text(),
                act.at());
        return new Opened(ticket, first);
    }
}
