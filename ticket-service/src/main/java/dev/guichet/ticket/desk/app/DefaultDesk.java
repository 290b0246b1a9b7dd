package dev.guichet.ticket.desk.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.store.DeskRepository;
import dev.guichet.ticket.organization.app.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// An organization with desks has exactly one default. Whoever may change which one holds all of them meanwhile.
@ApplicationScoped
class DefaultDesk {
    private final Organizations organizations;
    private final DeskRepository desks;
    private final DeskWrites writes;

    DefaultDesk(Organizations organizations, DeskRepository desks, DeskWrites writes) {
        this.organizations = organizations;
        this.desks = desks;
        this.writes = writes;
    }

    /// The desks of an organization, locked; nobody opens another one before the transaction ends.
    Uni<List<Desk>> hold(long organization) {
        return organizations.lock(organization).chain(() -> desks.lockedOfOrganization(organization));
    }

    /// Makes room for another default.
    Uni<Void> relieve(List<Desk> sisters, Act act) {
        return writes.saveAll(
                sisters.stream()
                        .filter(Desk::isDefault)
                        .map(desk -> desk.relieved(act.at()))
                        .toList(),
                act);
    }
}
