package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.MessageKind;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.FollowUp;
import dev.guichet.ticket.ticket.domain.Lifecycle.Row;
import dev.guichet.ticket.ticket.domain.TicketEvent.MessageAdded;
import dev.guichet.ticket.ticket.domain.TicketEvent.StatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One move along a row of the lifecycle: the message it brings, then the episode it starts.
record Move(Ticket ticket, Caller by, Row row, Instant now) {
    Decision reply(long message, @Nullable TicketStatus then) {
        if (staysClosed()) {
            return new FollowUp();
        }
        TicketStatus asked = row.by() == Role.AGENT && then == null ? afterAgentReply() : then;
        if (asked == TicketStatus.SOLVED) {
            return solve(message);
        }
        TicketStatus to = target(asked);
        List<TicketEvent> events = new ArrayList<>();
        events.add(said(message, MessageKind.REPLY));
        if (to != ticket.status() || startsEpisodeWhereItIs(to)) {
            events.add(change(to, StatusTrigger.REPLY, null, message));
        }
        return new Accepted(events);
    }

    /// One that is continued elsewhere is not opened again, whatever the desk rules now.
    private boolean staysClosed() {
        Closure closure = ticket.closure();
        return closure != null && (ticket.rules().closedReply() == ClosedReply.FOLLOW_UP || closure.isContinued());
    }

    Decision note(long message) {
        return new Accepted(List.of(new MessageAdded(message, MessageKind.NOTE, Visibility.INTERNAL, row.by())));
    }

    Decision solve(long message) {
        return new Accepted(List.of(
                said(message, MessageKind.SOLUTION), change(TicketStatus.SOLVED, StatusTrigger.SOLVE, null, message)));
    }

    Decision refuse(long message, String reason) {
        return new Accepted(
                List.of(said(message, MessageKind.REPLY), change(target(null), StatusTrigger.REFUSE, reason, message)));
    }

    Decision to(StatusTrigger trigger, @Nullable String reason) {
        return new Accepted(List.of(change(target(null), trigger, reason, null)));
    }

    /// The requester got an answer: whatever timer ran for the old one must not fire.
    private boolean startsEpisodeWhereItIs(TicketStatus to) {
        return row.by() == Role.AGENT && (to == TicketStatus.PENDING || to == TicketStatus.SOLVED);
    }

    private TicketStatus target(@Nullable TicketStatus asked) {
        return switch (row.to()) {
            case UNCHANGED -> ticket.status();
            case TO_OPEN, AS_THE_DESK_RULES -> TicketStatus.OPEN;
            case TO_PENDING -> TicketStatus.PENDING;
            case TO_ON_HOLD -> TicketStatus.ON_HOLD;
            case TO_SOLVED -> TicketStatus.SOLVED;
            case TO_CLOSED -> TicketStatus.CLOSED;
            case AS_THE_REPLY_ASKS -> asked == null ? ticket.status() : asked;
            case STATUS_BEFORE -> statusBefore();
        };
    }

    /// What the desk rules for agents' replies; null leaves the status.
    private @Nullable TicketStatus afterAgentReply() {
        return switch (ticket.rules().onAgentReply()) {
            case UNCHANGED -> null;
            case OPEN -> TicketStatus.OPEN;
            case PENDING -> TicketStatus.PENDING;
            case ON_HOLD -> TicketStatus.ON_HOLD;
            case SOLVED -> TicketStatus.SOLVED;
        };
    }

    private TicketStatus statusBefore() {
        Closure closure = ticket.closure();
        return closure == null ? ticket.status() : closure.from();
    }

    private MessageAdded said(long message, MessageKind kind) {
        return new MessageAdded(message, kind, Visibility.PUBLIC, row.by());
    }

    private StatusChanged change(
            TicketStatus to, StatusTrigger trigger, @Nullable String reason, @Nullable Long message) {
        Closure closure =
                to == TicketStatus.CLOSED ? new Closure(trigger, reason, ticket.status(), by.actor(), now) : null;
        return new StatusChanged(
                ticket.status(), to, trigger, reason, ticket.episode().next(now), closure, message);
    }
}
