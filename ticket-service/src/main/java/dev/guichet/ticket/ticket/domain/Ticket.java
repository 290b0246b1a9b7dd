package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request as decisions see it.
///
/// @param rules of its desk
/// @param closure null unless it is closed
/// @param assignee null when nobody has taken it
/// @param version rises by one with every event
public record Ticket(
        TicketNumber number,
        TicketStatus status,
        Episode episode,
        @Nullable Closure closure,
        DeskRules rules,
        Content content,
        Person requester,
        List<Person> observers,
        @Nullable Person assignee,
        long version) {
    public Ticket {
        observers = List.copyOf(observers);
    }

    public boolean isClosed() {
        return status == TicketStatus.CLOSED;
    }

    public Awaiting awaiting() {
        return Awaiting.of(status);
    }

    /// This ticket after everything of one action.
    public Ticket after(List<TicketEvent> events) {
        Ticket ticket = this;
        for (TicketEvent event : events) {
            ticket = ticket.after(event);
        }
        return ticket;
    }

    /// This ticket once `event` has happened to it.
    public Ticket after(TicketEvent event) {
        return switch (event) {
            case TicketEvent.MessageAdded _, TicketEvent.RequesterReminded _ ->
                with(status, episode, closure, content, observers, assignee);
            case TicketEvent.StatusChanged e -> with(e.to(), e.episode(), e.closure(), content, observers, assignee);
            case TicketEvent.Assigned e -> with(status, episode, closure, content, observers, e.to());
            case TicketEvent.Edited e -> with(status, episode, closure, e.after(), observers, assignee);
            case TicketEvent.ObserversChanged e -> with(status, episode, closure, content, e.observers(), assignee);
        };
    }

    private Ticket with(
            TicketStatus status,
            Episode episode,
            @Nullable Closure closure,
            Content content,
            List<Person> observers,
            @Nullable Person assignee) {
        return new Ticket(
                number, status, episode, closure, rules, content, requester, observers, assignee, version + 1);
    }
}
