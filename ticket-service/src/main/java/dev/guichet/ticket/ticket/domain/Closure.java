package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.Actor;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a closed ticket came to be closed: what undoing needs, and what came of it since.
///
/// @param reason why, where one was given
/// @param from the status before
/// @param followUps tickets that continue it, lowest number first: with one of them, it is closed for good
public record Closure(
        StatusTrigger how,
        @Nullable String reason,
        TicketStatus from,
        Actor by,
        Instant at,
        List<TicketLink> followUps) {
    /// How long a closure by hand can be undone.
    public static final Duration UNDO_WITHIN = Duration.ofHours(24);

    public Closure {
        followUps = List.copyOf(followUps);
    }

    Closure(StatusTrigger how, @Nullable String reason, TicketStatus from, Actor by, Instant at) {
        this(how, reason, from, by, at, List.of());
    }

    boolean isContinued() {
        return !followUps.isEmpty();
    }

    Closure continuedBy(TicketLink followUp) {
        return new Closure(
                how,
                reason,
                from,
                by,
                at,
                Stream.concat(followUps.stream(), Stream.of(followUp)).toList());
    }

    /// As it is told of once it is taken back.
    public UndoneClosure undone() {
        return new UndoneClosure(how, reason, by.kind(), by.person(), by.client());
    }

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
