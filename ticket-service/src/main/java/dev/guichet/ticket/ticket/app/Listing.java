package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import dev.guichet.ticket.ticket.store.FoundNumbers;
import dev.guichet.ticket.ticket.store.TicketSearch;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which tickets a list shows to somebody. Runs inside the caller's transaction.
@ApplicationScoped
class Listing {
    private final TicketSearch search;
    private final TicketStore store;

    Listing(TicketSearch search, TicketStore store) {
        this.search = search;
        this.store = store;
    }

    /// What continues a ticket tells of that one: those who may not know of it find nothing by it.
    Uni<FoundNumbers> numbers(Rights rights, TicketFilter filter, @Nullable Long before, int howMany) {
        Long continued = filter.followUpOf();
        return (continued == null ? Uni.createFrom().item(true) : sees(rights, continued))
                .chain(known -> known
                        ? search.find(Scopes.of(rights, filter.view()), filter, before, howMany)
                        : Uni.createFrom().item(FoundNumbers.NONE));
    }

    private Uni<Boolean> sees(Rights rights, long number) {
        return store.read(List.of(number))
                .map(found -> found.stream()
                        .anyMatch(ticket -> Position.of(rights, ticket).isPresent()));
    }
}
