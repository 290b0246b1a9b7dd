package dev.guichet.notification.rule;

import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A closure that was taken back, as it is told of.
///
/// @param by name of whoever closed the ticket; null for the team
public record Undone(How how, @Nullable String by) {
    /// A mail to a spammer confirms an address to them, or goes to whomever they pretended to be.
    private static final String SPAM = "spam";

    /// What the closure was.
    public enum How {
        WITHDRAWN,
        ARCHIVED,
        CLOSED,
        SPAM
    }

    static boolean isOfSpam(StatusTrigger trigger, @Nullable String reason) {
        return trigger == StatusTrigger.CLOSE && SPAM.equals(reason);
    }

    static @Nullable Undone by(StatusChanged event) {
        UndoneClosure closure = event.undone();
        return closure == null ? null : new Undone(how(closure, event.to()), name(closure, event));
    }

    /// What was open when the requester archived it had no answer to wait for.
    private static How how(UndoneClosure closure, TicketStatus back) {
        if (closure.trigger() == StatusTrigger.ARCHIVE) {
            return back == TicketStatus.OPEN ? How.WITHDRAWN : How.ARCHIVED;
        }
        return isOfSpam(closure.trigger(), closure.reason()) ? How.SPAM : How.CLOSED;
    }

    /// The event names a program, and by their ids those who take part.
    private static @Nullable String name(UndoneClosure closure, StatusChanged event) {
        TicketSnapshot ticket = event.ticket();
        Long person = closure.person();
        return person == null
                ? closure.client()
                : Stream.concat(Stream.of(ticket.requester()), ticket.observers().stream())
                        .filter(participant -> Objects.equals(participant.id(), person))
                        .map(PersonRef::name)
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(null);
    }
}
