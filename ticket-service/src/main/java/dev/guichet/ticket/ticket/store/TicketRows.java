package dev.guichet.ticket.ticket.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.Channel;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.Content;
import dev.guichet.ticket.ticket.domain.Episode;
import dev.guichet.ticket.ticket.domain.FilledForm;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Priority;
import dev.guichet.ticket.ticket.domain.Revision;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketLink;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what `ticket/read.sql` selects.
final class TicketRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Participant>> PARTICIPANTS = new TypeReference<>() {};
    private static final TypeReference<List<TicketLink>> LINKS = new TypeReference<>() {};

    private TicketRows() {}

    static Ticket read(Rows row) {
        return read(row, null);
    }

    /// Of rows in the order of the statement: what is long of a desk comes with the first of those in a row that it
    /// has.
    static Function<Rows, Ticket> several() {
        return new Function<>() {
            private @Nullable Desk desk;

            @Override
            public Ticket apply(Rows row) {
                Ticket ticket = read(row, desk);
                desk = ticket.desk();
                return ticket;
            }
        };
    }

    private static Ticket read(Rows row, @Nullable Desk before) {
        TicketNumber number = new TicketNumber(row.number());
        long root = row.number();
        Channel channel = row.one(Channel.class);
        Instant createdAt = row.instant();
        String externalBy = row.optionalText();
        String externalId = row.optionalText();
        FilledForm form = form(row);
        TicketLink followUpOf = link(row.optionalText());
        String client = row.optionalText();
        Structure structure = structure(row);
        Participant requester = participant(row);
        return new Ticket(
                number,
                new Origin(
                        root,
                        structure,
                        requester,
                        channel,
                        createdAt,
                        externalBy,
                        externalId,
                        form,
                        followUpOf,
                        client),
                DeskColumns.read(row, root, before),
                row.one(TicketStatus.class),
                new Episode(row.number(), row.instant()),
                closure(row),
                content(row),
                participants(row.optionalText()),
                optionalParticipant(row),
                optionalParticipant(row),
                optionalGroup(row),
                row.instant(),
                row.instant(),
                row.number(),
                new Revision(row.number(), row.instant()));
    }

    private static @Nullable FilledForm form(Rows row) {
        String slug = row.optionalText();
        Long id = row.optionalNumber();
        Long version = row.optionalNumber();
        return slug == null || id == null || version == null
                ? null
                : new FilledForm(id, slug, Math.toIntExact(version));
    }

    /// Null for a guest's.
    static @Nullable Structure structure(Rows row) {
        Long id = row.optionalNumber();
        if (id == null) {
            row.skip(3);
            return null;
        }
        return new Structure(id, row.text(), row.text(), row.numbers());
    }

    static Participant participant(Rows row) {
        return new Participant(row.number(), row.text(), row.text(), row.text(), row.optionalNumber());
    }

    private static @Nullable Participant optionalParticipant(Rows row) {
        Long id = row.optionalNumber();
        if (id == null) {
            row.skip(4);
            return null;
        }
        return new Participant(id, row.text(), row.text(), row.text(), row.optionalNumber());
    }

    private static @Nullable DeskGroup optionalGroup(Rows row) {
        Long id = row.optionalNumber();
        if (id == null) {
            row.skip(2);
            return null;
        }
        return new DeskGroup(id, row.text(), row.text());
    }

    private static @Nullable Closure closure(Rows row) {
        StatusTrigger how = row.optionalOne(StatusTrigger.class);
        if (how == null) {
            row.skip(7);
            return null;
        }
        String reason = row.optionalText();
        TicketStatus from = row.one(TicketStatus.class);
        Instant at = row.instant();
        Actor by = new Actor(row.one(ActorKind.class), row.optionalNumber(), row.optionalText(), "");
        return new Closure(how, reason, from, by, at, links(row.optionalText()));
    }

    private static Content content(Rows row) {
        return new Content(
                row.text(), row.optionalText(), row.one(Priority.class), row.optionalText(), row.texts(), row.text());
    }

    private static @Nullable TicketLink link(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, TicketLink.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ticket that this one continues is not readable", e);
        }
    }

    private static List<TicketLink> links(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, LINKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("follow-ups are not readable", e);
        }
    }

    private static List<Participant> participants(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, PARTICIPANTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("observers are not readable", e);
        }
    }
}
