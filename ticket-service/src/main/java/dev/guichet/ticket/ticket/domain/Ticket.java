package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.desk.domain.DeskRules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request.
///
/// @param closure null unless it is closed
/// @param assignee null when nobody has taken it
/// @param left who had it when they left its desk, as long as no event says that it is nobody's; null otherwise
/// @param group of the desk that it was given to; null for a ticket of the whole desk
/// @param lastMessageAt of the public part of its thread
/// @param version rises by one with every event
/// @param shown what whoever may not see its inside has for version and time: what is internal does not move it
public record Ticket(
        TicketNumber number,
        Origin origin,
        Desk desk,
        TicketStatus status,
        Episode episode,
        @Nullable Closure closure,
        Content content,
        List<Participant> observers,
        @Nullable Participant assignee,
        @Nullable Participant left,
        @Nullable DeskGroup group,
        Instant updatedAt,
        Instant lastMessageAt,
        long version,
        Revision shown) {
    public Ticket {
        observers = List.copyOf(observers);
    }

    public Participant requester() {
        return origin.requester();
    }

    public boolean isClosed() {
        return status == TicketStatus.CLOSED;
    }

    public Awaiting awaiting() {
        return Awaiting.of(status);
    }

    /// What counts for somebody who does, or does not, see its inside.
    public Revision revision(boolean inside) {
        return inside ? new Revision(version, updatedAt) : shown;
    }

    public DeskRules rules() {
        return desk.rules();
    }

    /// This ticket after everything of one action.
    public Ticket after(List<TicketEvent> events, Instant now) {
        Ticket ticket = this;
        for (TicketEvent event : events) {
            ticket = ticket.after(event, now);
        }
        return ticket;
    }

    /// This ticket once `event` has happened to it.
    public Ticket after(TicketEvent event, Instant now) {
        Ticket after = changed(event, now);
        return event.isPublic() ? after.shown(shown.next(now)) : after;
    }

    private Ticket changed(TicketEvent event, Instant now) {
        return switch (event) {
            case TicketEvent.MessageAdded e -> heard(e.visibility() == Visibility.PUBLIC ? now : lastMessageAt, now);
            case TicketEvent.StatusChanged e -> in(e.to(), e.episode(), e.closure(), now);
            case TicketEvent.FollowedUp e ->
                in(status, episode, closure == null ? null : closure.continuedBy(e.followUp()), now);
            case TicketEvent.Assigned e -> with(content, observers, e.to(), null, group, now);
            case TicketEvent.Edited e -> with(e.after(), observers, assignee, left, group, now);
            case TicketEvent.ObserversChanged e -> with(content, e.observers(), assignee, left, group, now);
            case TicketEvent.Grouped e -> with(content, observers, assignee, left, e.to(), now);
            case TicketEvent.RequesterReminded e -> with(content, observers, assignee, left, group, now);
        };
    }

    private Ticket heard(Instant lastMessageAt, Instant now) {
        return new Ticket(
                number,
                origin,
                desk,
                status,
                episode,
                closure,
                content,
                observers,
                assignee,
                left,
                group,
                now,
                lastMessageAt,
                version + 1,
                shown);
    }

    private Ticket in(TicketStatus status, Episode episode, @Nullable Closure closure, Instant now) {
        return new Ticket(
                number,
                origin,
                desk,
                status,
                episode,
                closure,
                content,
                observers,
                assignee,
                left,
                group,
                now,
                lastMessageAt,
                version + 1,
                shown);
    }

    private Ticket with(
            Content content,
            List<Participant> observers,
            @Nullable Participant assignee,
            @Nullable Participant left,
            @Nullable DeskGroup group,
            Instant now) {
        return new Ticket(
                number,
                origin,
                desk,
                status,
                episode,
                closure,
                content,
                observers,
                assignee,
                left,
                group,
                now,
                lastMessageAt,
                version + 1,
                shown);
    }

    private Ticket shown(Revision next) {
        return new Ticket(
                number,
                origin,
                desk,
                status,
                episode,
                closure,
                content,
                observers,
                assignee,
                left,
                group,
                updatedAt,
                lastMessageAt,
                version,
                next);
    }
}
