package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.store.Locked;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A closed ticket, what continues it, what continues that, and so on: which of them a reply is for. Those in which the
/// replier takes no part do not exist for them. Every method runs inside the transaction that holds the closed ticket's
/// lock.
@ApplicationScoped
class FollowUpChain {
    private final TicketStore store;

    FollowUpChain(TicketStore store) {
        this.store = store;
    }

    /// The newest that is not closed, else the newest, else the closed ticket itself; locked like it. Locks are taken
    /// from older to newer, so that two replies wait for each other once.
    Uni<Asked> last(Asked closed) {
        return newest(closed).chain(found -> locked(closed, found));
    }

    /// What was found may be another by the time it is locked: then it is looked for again.
    private Uni<Asked> locked(Asked closed, Ticket found) {
        if (found.number().equals(closed.ticket().number())) {
            return Uni.createFrom().item(closed);
        }
        return store.lock(found.number())
                .chain(locked -> newest(closed)
                        .chain(again -> again.number().equals(found.number())
                                ? Uni.createFrom().item(asked(closed, locked.orElseThrow()))
                                : locked(closed, again)));
    }

    private Uni<Ticket> newest(Asked closed) {
        return store.followUps(closed.ticket().number()).map(all -> newest(closed, all));
    }

    private static Ticket newest(Asked closed, List<Ticket> newestFirst) {
        List<Ticket> theirs = newestFirst.stream()
                .filter(ticket -> Position.takesPart(closed.rights(), ticket))
                .toList();
        return theirs.stream()
                .filter(ticket -> !ticket.isClosed())
                .findFirst()
                .orElse(theirs.isEmpty() ? closed.ticket() : theirs.getFirst());
    }

    private static Asked asked(Asked closed, Locked locked) {
        Ticket ticket = locked.ticket();
        return new Asked(
                ticket, closed.rights(), Position.of(closed.rights(), ticket).orElseThrow(), locked.now());
    }
}
