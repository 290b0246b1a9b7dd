package dev.guichet.ticket.ticket.store;

import dev.guichet.kit.directory.DirectoryRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.BoundStatement;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.ticket.domain.Circumstances;
import dev.guichet.ticket.ticket.domain.OpenedTicket;
import dev.guichet.ticket.ticket.domain.Participant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the opening of a ticket reads and writes in a session, statement by statement. Every method runs inside the
/// caller's transaction.
@ApplicationScoped
public class OpeningStore {
    private final TicketStore tickets;

    OpeningStore(TicketStore tickets) {
        this.tickets = tickets;
    }

    /// Without a number, which is taken once nothing must be done first.
    ///
    /// @throws Refused `NO_ORGANIZATION` when the caller has left the root
    public Uni<Circumstances> context(CircumstancesQuery query) {
        return (query.observers().isEmpty()
                        ? Uni.createFrom().item(List.<Participant>of())
                        : Sql.list(query.findObservers(), TicketRows::participant))
                .chain(observers ->
                        Sql.first(query.findUnnumbered(), row -> query.read(row, RootScope.required(), observers)))
                .map(found -> found.orElseThrow(() -> Refused.because(DirectoryRefusal.NO_ORGANIZATION)));
    }

    /// Writes all of a creation but its events.
    public Uni<Void> insert(CreationPlan.Write write) {
        BoundStatement before = write.before();
        OpenedTicket opened = write.opened();
        return (before == null
                        ? Uni.createFrom().voidItem()
                        : SessionSql.update(before.sql(), before.values()).replaceWithVoid())
                .chain(() -> tickets.insert(opened.ticket(), opened.first(), write.created()));
    }
}
