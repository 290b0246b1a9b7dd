package dev.guichet.sla.timer.store;

import dev.guichet.kit.directory.TicketFacts;
import dev.guichet.sla.projection.OrganizationEntity;
import dev.guichet.sla.projection.TicketEntity;
import dev.guichet.sla.timer.domain.TicketNumber;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/// The tickets of the root that was entered, as far as this service has heard of them.
@ApplicationScoped
public class TicketRepository implements PanacheRepositoryBase<TicketEntity, Long> {
    private static final String FACTS = """
            from TicketEntity ticket left join OrganizationEntity owner on owner.id = ticket.organization
            where ticket.number = :number
            select ticket as ticket, owner as owner
            """;

    /// What the rule of sight asks for.
    public Uni<Optional<TicketFacts>> facts(TicketNumber number) {
        return getSession()
                .chain(session -> session.createSelectionQuery(FACTS, Tuple.class)
                        .setParameter("number", number.value())
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(TicketRepository::facts));
    }

    private static TicketFacts facts(Tuple row) {
        TicketEntity ticket = row.get("ticket", TicketEntity.class);
        OrganizationEntity owner = row.get("owner", OrganizationEntity.class);
        return new TicketFacts(
                ticket.requester(),
                ticket.observers(),
                ticket.desk(),
                ticket.organization(),
                owner == null ? List.of() : owner.path(),
                ticket.client());
    }
}
