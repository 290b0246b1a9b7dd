package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.ReadMarker;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.ReadMarkerStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far people have read their tickets. Programs read nothing, so they have no markers.
@ApplicationScoped
public class ReadMarkers {
    private final TicketQueries tickets;
    private final ReadMarkerStore store;

    ReadMarkers(TicketQueries tickets, ReadMarkerStore store) {
        this.tickets = tickets;
        this.store = store;
    }

    /// @param unread whether something happened since that they did not do themselves
    ///
    /// @param version of the ticket as they read it, in the count that they are shown
    /// @param inside id of the desk whose count that is; null when it is that of everybody
    public record Marked(
            long version,
            @Nullable Instant at,
            boolean unread,
            @Nullable Long inside) {}

    @WithTransaction
    public Uni<Marked> one(ActionContext context, TicketNumber number) {
        return tickets.seen(context, number)
                .chain(seen -> store.find(person(seen), number.value())
                        .map(found -> found.orElse(ReadMarker.NONE))
                        .chain(marker -> marked(seen, marker)));
    }

    /// @param version as they were shown it; null for the present one
    @WithTransaction
    public Uni<Marked> mark(ActionContext context, TicketNumber number, @Nullable Long version) {
        return tickets.seen(context, number)
                .chain(seen -> until(seen, version)
                        .chain(until ->
                                store.mark(seen.rights().root(), person(seen), number.value(), until, inside(seen)))
                        .chain(marker -> marked(seen, marker)));
    }

    @WithTransaction
    public Uni<Void> forget(ActionContext context, TicketNumber number) {
        return tickets.seen(context, number).chain(seen -> store.forget(person(seen), number.value()));
    }

    private Uni<Marked> marked(Handled seen, ReadMarker marker) {
        long number = seen.ticket().number().value();
        boolean inside = inside(seen);
        return store.unread(person(seen), Set.of(number))
                .map(unread -> new Marked(
                        marker.version(inside),
                        marker.at(),
                        unread.has(number, inside),
                        inside ? seen.ticket().desk().id() : null));
    }

    private static long person(Handled seen) {
        Long person = seen.rights().person();
        if (person == null) {
            throw Refused.because(TicketRefusal.ONLY_FOR_PERSONS);
        }
        return person;
    }

    /// Nobody has read what is yet to come.
    private Uni<ReadMarker> until(Handled seen, @Nullable Long version) {
        Ticket ticket = seen.ticket();
        long present = Position.revision(seen.rights(), ticket).version();
        if (version != null && version > present) {
            throw Refused.invalid("/version", "VERSION_AHEAD");
        }
        return version == null || version == present
                ? Uni.createFrom()
                        .item(new ReadMarker(ticket.version(), ticket.shown().version(), null))
                : store.until(ticket.number().value(), version, inside(seen));
    }

    private static boolean inside(Handled seen) {
        return Position.readsInternal(seen.rights(), seen.ticket());
    }
}
