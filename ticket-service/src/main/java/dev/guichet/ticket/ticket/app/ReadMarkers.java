package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.ReadMarker;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.ReadMarkerStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
    public record Marked(ReadMarker marker, boolean unread) {}

    @WithTransaction
    public Uni<Marked> one(TicketNumber number) {
        return tickets.seen(number)
                .chain(seen -> store.find(person(seen), number.value())
                        .map(found -> found.orElse(ReadMarker.NONE))
                        .chain(marker -> marked(seen, marker)));
    }

    /// @param version as they read it; null for the present one
    @WithTransaction
    public Uni<Marked> mark(TicketNumber number, @Nullable Long version) {
        return tickets.seen(number)
                .chain(seen -> store.mark(
                                seen.rights().root(), person(seen), number.value(), upTo(seen.ticket(), version))
                        .chain(marker -> marked(seen, marker)));
    }

    @WithTransaction
    public Uni<Void> forget(TicketNumber number) {
        return tickets.seen(number).chain(seen -> store.forget(person(seen), number.value()));
    }

    private Uni<Marked> marked(Handled seen, ReadMarker marker) {
        long number = seen.ticket().number().value();
        List<Long> inside = Position.readsInternal(seen.rights(), seen.ticket()) ? List.of(number) : List.of();
        return store.unread(person(seen), Set.of(number), inside).map(unread -> new Marked(marker, !unread.isEmpty()));
    }

    private static long person(Handled seen) {
        Long person = seen.rights().person();
        if (person == null) {
            throw Refused.because(TicketRefusal.ONLY_FOR_PERSONS);
        }
        return person;
    }

    /// Nobody has read what is yet to come.
    private static long upTo(Ticket ticket, @Nullable Long version) {
        if (version != null && version > ticket.version()) {
            throw Refused.invalid("/version", "VERSION_AHEAD");
        }
        return version == null ? ticket.version() : version;
    }
}
