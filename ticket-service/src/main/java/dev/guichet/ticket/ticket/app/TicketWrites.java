package dev.guichet.ticket.ticket.app;

import dev.guichet.events.Actor;
import dev.guichet.events.AssignmentReason;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.ticket.thread.app.Threads;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketEvent;
import dev.guichet.ticket.ticket.domain.TicketEvent.Assigned;
import dev.guichet.ticket.ticket.store.TicketStore;
import dev.guichet.ticket.timeline.app.Timelines;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ticket is never written without its timeline and its events. Every method runs inside the transaction that holds
/// its
/// lock.
@ApplicationScoped
class TicketWrites {
    private final TicketStore store;
    private final Threads threads;
    private final Timelines timelines;
    private final Outbox outbox;

    TicketWrites(TicketStore store, Threads threads, Timelines timelines, Outbox outbox) {
        this.store = store;
        this.threads = threads;
        this.timelines = timelines;
        this.outbox = outbox;
    }

    /// What happens to a ticket whose assignee left its desk gives it back first: it hides no fact and no event.
    ///
    /// @param message the one that the action brought; null for none
    Uni<Ticket> save(Ticket before, List<TicketEvent> events, @Nullable Message message, Act act) {
        if (events.isEmpty()) {
            return Uni.createFrom().item(before);
        }
        Participant left = before.left();
        return left == null
                ? saveFree(before, events, message, act)
                : giveBack(before, left, act)
                        .chain(free -> saveFree(free, events, message == null ? null : message.next(), act));
    }

    /// Nobody has it any more, since who had it left its desk.
    Uni<Ticket> giveBack(Ticket before, Participant left, Act act) {
        Assigned given = new Assigned(left, null, AssignmentReason.LEFT_DESK);
        return write(before, List.of(given), null, new Act(Actor.system(), act.cause(), act.at()));
    }

    private Uni<Ticket> saveFree(Ticket before, List<TicketEvent> events, @Nullable Message message, Act act) {
        Ticket after = before.after(events, act.at());
        return isReopened(before, after)
                ? withoutWhoLeft(before, events).chain(all -> write(before, all, message, act))
                : write(before, events, message, act);
    }

    private Uni<Ticket> write(Ticket before, List<TicketEvent> events, @Nullable Message message, Act act) {
        Ticket after = before.after(events, act.at());
        return store.save(before, after)
                .chain(() -> message == null ? Uni.createFrom().voidItem() : threads.add(message))
                .chain(() -> timelines.add(TicketTimeline.of(before, events, act)))
                .chain(() -> outbox.append(TicketMessages.of(before, events, after, message, act)))
                .replaceWith(after);
    }

    private static boolean isReopened(Ticket before, Ticket after) {
        return before.isClosed() && !after.isClosed();
    }

    /// A closed ticket tells who had it. Open again, it is nobody's when they have left the desk since.
    private Uni<List<TicketEvent>> withoutWhoLeft(Ticket closed, List<TicketEvent> events) {
        Participant assignee = closed.assignee();
        return assignee == null
                ? Uni.createFrom().item(events)
                : store.member(assignee.id(), closed.desk().id())
                        .map(member -> member.isPresent()
                                ? events
                                : Stream.concat(
                                                events.stream(),
                                                Stream.of(new Assigned(assignee, null, AssignmentReason.LEFT_DESK)))
                                        .toList());
    }
}
