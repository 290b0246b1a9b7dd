package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Actor;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import java.time.Duration;
import java.time.Instant;

/// How a closed ticket came to be closed: what undoing needs.
///
/// @param from the status before
public record Closure(StatusTrigger how, TicketStatus from, Actor by, Instant at) {
    /// How long a closure by hand can be undone.
    public static final Duration UNDO_WITHIN = Duration.ofHours(24);

    boolean isByHand() {
        return switch (how) {
            case ARCHIVE, CLOSE -> true;
            case OPENED, REPLY, ASK, HOLD, RESUME, SOLVE, APPROVE, REFUSE, UNDO, PENDING_EXPIRED, SOLVED_EXPIRED ->
                false;
        };
    }

    boolean isUndoneTooLate(Instant now) {
        return now.isAfter(at.plus(UNDO_WITHIN));
    }
}
