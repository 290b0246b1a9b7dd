package dev.guichet.ticket.ticket.app;

import dev.guichet.events.EventMeta;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.MessageBody;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tickets as other services hear of them. Every event of one action carries the ticket after all of it.
final class TicketMessages {
    private static final String PRIORITY = "priority";
    private static final List<String> GROUP = List.of("group");
    private static final List<String> FOLLOW_UPS = List.of("followUps");

    private TicketMessages() {}

    /// The two events of a creation: a view and its tag begin with 1, so the first of the two has version 0.
    static List<GuichetEvent> created(Ticket ticket, Message first, Act act) {
        long root = ticket.origin().root();
        TicketSnapshot snapshot = snapshot(ticket);
        return List.of(
                new TicketCreated(
                        act.meta(root, ticket.version() - 1),
                        snapshot,
                        Objects.requireNonNullElse(ticket.content().kind(), ""),
                        Rows.wire(ticket.content().priority()),
                        ticket.origin().channel(),
                        body(first),
                        ticket.origin().continues()),
                new StatusChanged(
                        act.meta(root, ticket.version()),
                        snapshot,
                        null,
                        TicketStatus.OPEN,
                        StatusTrigger.OPENED,
                        null,
                        first.id(),
                        null));
    }

    /// @param message the one that the action brought, if it brought one
    static List<GuichetEvent> of(
            Ticket before, List<TicketEvent> events, Ticket after, @Nullable Message message, Act act) {
        TicketSnapshot snapshot = snapshot(after);
        StatusTrigger trigger = trigger(events);
        List<GuichetEvent> messages = new ArrayList<>();
        long version = before.version();
        for (TicketEvent event : events) {
            messages.add(message(
                    event,
                    before,
                    snapshot,
                    message,
                    trigger,
                    act.meta(after.origin().root(), ++version)));
        }
        return messages;
    }

    private static GuichetEvent message(
            TicketEvent event,
            Ticket before,
            TicketSnapshot ticket,
            @Nullable Message message,
            @Nullable StatusTrigger trigger,
            EventMeta meta) {
        return switch (event) {
            case TicketEvent.MessageAdded e ->
                new MessageAdded(meta, ticket, body(Objects.requireNonNull(message)), trigger);
            case TicketEvent.StatusChanged e ->
                new StatusChanged(
                        meta, ticket, e.from(), e.to(), e.trigger(), e.reason(), e.message(), undone(e, before));
            case TicketEvent.Assigned e -> new TicketAssigned(meta, ticket, agent(e.previous()), e.reason());
            case TicketEvent.Edited e -> new TicketEdited(meta, ticket, e.changed(), priority(e));
            case TicketEvent.FollowedUp e -> new TicketEdited(meta, ticket, FOLLOW_UPS, null);
            case TicketEvent.Grouped e -> new TicketEdited(meta, ticket, GROUP, null);
            case TicketEvent.ObserversChanged e ->
                new ObserversChanged(meta, ticket, observers(e.added()), observers(e.removed()));
            case TicketEvent.RequesterReminded e -> new RequesterReminded(meta, ticket, e.closesAt());
        };
    }

    private static @Nullable UndoneClosure undone(TicketEvent.StatusChanged changed, Ticket before) {
        Closure closure = before.closure();
        return closure == null || changed.trigger() != StatusTrigger.UNDO ? null : closure.undone();
    }

    private static @Nullable String priority(TicketEvent.Edited edited) {
        return edited.changed().contains(PRIORITY) ? Rows.wire(edited.after().priority()) : null;
    }

    /// Why the action began an episode; null when it began none.
    private static @Nullable StatusTrigger trigger(List<TicketEvent> events) {
        return events.stream()
                .filter(TicketEvent.StatusChanged.class::isInstance)
                .map(event -> ((TicketEvent.StatusChanged) event).trigger())
                .findFirst()
                .orElse(null);
    }

    private static TicketSnapshot snapshot(Ticket ticket) {
        DeskGroup group = ticket.group();
        return new TicketSnapshot(
                ticket.number().value(),
                ticket.content().subject(),
                ticket.status(),
                ticket.episode().number(),
                ticket.episode().since(),
                ticket.desk().ref(),
                ticket.origin().organizationId(),
                ticket.requester().as(ParticipantRole.REQUESTER),
                observers(ticket.observers()),
                agent(ticket.assignee()),
                group == null ? null : group.ref(),
                ticket.origin().client());
    }

    private static MessageBody body(Message message) {
        String text = message.text().beginning(MessageText.MAX_EVENT_BYTES);
        return new MessageBody(
                message.id(),
                message.kind(),
                message.visibility(),
                message.author(),
                message.role(),
                message.channel(),
                text,
                text.length() < message.text().text().length(),
                message.text().eventHtml());
    }

    private static List<PersonRef> observers(List<Participant> observers) {
        return observers.stream()
                .map(observer -> observer.as(ParticipantRole.OBSERVER))
                .toList();
    }

    private static @Nullable PersonRef agent(@Nullable Participant agent) {
        return agent == null ? null : agent.as(ParticipantRole.AGENT);
    }
}
