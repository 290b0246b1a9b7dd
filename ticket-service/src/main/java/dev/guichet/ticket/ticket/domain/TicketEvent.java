package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.AssignmentReason;
import dev.guichet.events.MessageKind;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.ticket.desk.domain.DeskGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a ticket; each raises its version by one.
public sealed interface TicketEvent {
    /// An entry of the thread.
    ///
    /// @param role what its author was to the ticket when writing
    record MessageAdded(long message, MessageKind kind, Visibility visibility, Role role) implements TicketEvent {}

    /// An episode began, perhaps in the status it was in.
    ///
    /// @param closure how it came to be closed; null unless `to` is closed
    /// @param message id of the message of the same action; null when there is none
    record StatusChanged(
            TicketStatus from,
            TicketStatus to,
            StatusTrigger trigger,
            @Nullable String reason,
            Episode episode,
            @Nullable Closure closure,
            @Nullable Long message)
            implements TicketEvent {}

    /// Somebody took it, gave it, or put it back.
    ///
    /// @param reason what did, when nobody did; null otherwise
    record Assigned(
            @Nullable Participant previous,
            @Nullable Participant to,
            @Nullable AssignmentReason reason) implements TicketEvent {}

    /// What it says of itself was corrected.
    record Edited(Content after, List<String> changed) implements TicketEvent {}

    /// It was given to another group of its desk, or to the whole desk.
    record Grouped(@Nullable DeskGroup previous, @Nullable DeskGroup to) implements TicketEvent {}

    /// Who follows it changed.
    ///
    /// @param observers all there are now
    record ObserversChanged(List<Participant> observers, List<Participant> added, List<Participant> removed)
            implements TicketEvent {}

    /// A reply to it, closed as it is, opened a ticket that continues it.
    record FollowedUp(TicketLink followUp) implements TicketEvent {}

    /// Nobody answered for long enough to remind the requester.
    record RequesterReminded(@Nullable Instant closesAt) implements TicketEvent {}

    /// Whether those who may not see the inside of a ticket see it: what they do not see changes nothing for them.
    default boolean isPublic() {
        return switch (this) {
            case MessageAdded e -> e.visibility() == Visibility.PUBLIC;
            case Edited e -> !e.changed().equals(Content.INTERNAL);
            case Grouped _ -> false;
            case StatusChanged _, Assigned _, ObserversChanged _, RequesterReminded _, FollowedUp _ -> true;
        };
    }
}
