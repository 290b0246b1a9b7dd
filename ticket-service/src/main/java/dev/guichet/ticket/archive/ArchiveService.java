package dev.guichet.ticket.archive;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.ticket.ticket.app.Attempt;
import dev.guichet.ticket.ticket.app.TicketService;
import dev.guichet.ticket.ticket.domain.TicketCommand.Archive;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Puts several tickets away: what is refused for one does not stop the others.
@ApplicationScoped
class ArchiveService {
    private final TicketService tickets;

    ArchiveService(TicketService tickets) {
        this.tickets = tickets;
    }

    /// @param dryRun only tells what would happen
    @WithTransaction
    Uni<List<Attempt>> archive(ActionContext context, Collection<Long> numbers, boolean dryRun) {
        List<Attempt> done = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        // In one order, so that two such calls cannot wait for each other.
        for (long number : new TreeSet<>(numbers)) {
            all = all.chain(() -> tickets.attempt(context, new TicketNumber(number), Archive::new, dryRun))
                    .invoke(done::add)
                    .replaceWithVoid();
        }
        return all.replaceWith(done);
    }
}
