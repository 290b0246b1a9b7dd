package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.Locked;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A closed ticket, what continues it, what continues that, and so on: one request. Whatever locks several of its
/// tickets takes older ones first, so that nobody waits for each other. Every method runs inside the caller's
/// transaction.
@ApplicationScoped
class FollowUpChain {
    private final TicketStore store;

    FollowUpChain(TicketStore store) {
        this.store = store;
    }

    /// Where a reply to a closed ticket goes, whose lock is held: the newest that is not closed, else the newest, else
    /// the closed ticket itself; locked like it.
    ///
    /// @throws Refused `ONLY_FOR_PARTICIPANTS` when whoever replies takes no part in that one
    Uni<Asked> last(Asked closed) {
        return newest(closed).chain(found -> locked(closed, found));
    }

    /// Where the request goes on, as far as whoever asks may know of it.
    Uni<Optional<Ticket>> seen(Asked closed) {
        return store.followUps(closed.ticket().number())
                .map(all -> newest(all.stream()
                        .filter(next -> Position.of(closed.rights(), next).isPresent())
                        .toList()));
    }

    /// All tickets of the request, locked, oldest first. Nothing continues it meanwhile: that needs the lock of the
    /// newest.
    Uni<List<Locked>> whole(TicketNumber one) {
        return whole(one, new TreeMap<>());
    }

    private Uni<List<Locked>> whole(TicketNumber one, SortedMap<Long, Locked> held) {
        return store.request(one).chain(numbers -> {
            List<TicketNumber> missing = numbers.stream()
                    .filter(number -> !held.containsKey(number.value()))
                    .toList();
            return missing.isEmpty()
                    ? Uni.createFrom().item(List.copyOf(held.values()))
                    : hold(missing, held).chain(() -> whole(one, held));
        });
    }

    private Uni<Void> hold(List<TicketNumber> oldestFirst, SortedMap<Long, Locked> held) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (TicketNumber number : oldestFirst) {
            all = all.chain(() -> store.lock(number))
                    .invoke(locked -> held.put(number.value(), locked.orElseThrow()))
                    .replaceWithVoid();
        }
        return all;
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
        return store.followUps(closed.ticket().number()).map(all -> newest(all).orElseGet(closed::ticket));
    }

    private static Optional<Ticket> newest(List<Ticket> newestFirst) {
        return newestFirst.stream()
                .filter(ticket -> !ticket.isClosed())
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    private static Asked asked(Asked closed, Locked locked) {
        Caller caller = Position.of(closed.rights(), locked.ticket())
                .filter(known -> known.is(Role.REQUESTER) || known.is(Role.OBSERVER))
                .orElseThrow(() -> Refused.because(TicketRefusal.ONLY_FOR_PARTICIPANTS));
        return new Asked(locked.ticket(), closed.rights(), caller, closed.act().at(locked.now()));
    }
}
