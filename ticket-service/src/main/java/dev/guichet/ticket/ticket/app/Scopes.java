package dev.guichet.ticket.ticket.app;

import dev.guichet.events.OrganizationSight;
import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.ticket.domain.Scope;
import dev.guichet.ticket.ticket.domain.TicketFilter.View;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The rule of who sees a ticket, turned around: where to look for the tickets that somebody sees.
final class Scopes {
    private Scopes() {}

    static Scope of(Rights rights, @Nullable View view) {
        return switch (view) {
            case null -> all(rights);
            case ARCHIVE -> all(rights);
            case REQUESTED -> new Scope(false, Set.of(), null, null, null, rights.person(), null, desks(rights));
            case CC -> new Scope(false, Set.of(), null, null, null, null, rights.person(), desks(rights));
            case ORGANIZATION -> organization(rights, null);
            case QUEUE -> Scope.desks(desks(rights));
        };
    }

    private static Scope all(Rights rights) {
        if (rights.isIntegrator()) {
            return organization(rights, rights.client());
        }
        Set<Long> desks = desks(rights);
        return new Scope(false, desks, colleagues(rights), null, null, rights.person(), rights.person(), desks);
    }

    /// @param client whose guests' tickets are meant too; null for nobody's
    private static Scope organization(Rights rights, @Nullable String client) {
        if (rights.isIntegrator()) {
            boolean all = rights.belongsTo(rights.root());
            return new Scope(all, Set.of(), null, all ? null : rights.organization(), client, null, null, Set.of());
        }
        Scope.Colleagues colleagues = colleagues(rights);
        return colleagues == null
                ? Scope.NOTHING
                : new Scope(false, Set.of(), colleagues, null, null, null, null, desks(rights));
    }

    private static Scope.@Nullable Colleagues colleagues(Rights rights) {
        Long organization = rights.organization();
        if (organization == null) {
            return null;
        }
        if (rights.organizationViewer()) {
            return new Scope.Colleagues(organization, true, rights.desksSeenBy(OrganizationSight.NOBODY));
        }
        Set<Long> shared = rights.desksSeenBy(OrganizationSight.MEMBERS);
        return shared.isEmpty() ? null : new Scope.Colleagues(organization, false, shared);
    }

    private static Set<Long> desks(Rights rights) {
        Set<Long> desks = new TreeSet<>(rights.desks().keySet());
        desks.addAll(rights.administeredDesks());
        return desks;
    }
}
