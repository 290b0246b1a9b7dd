package dev.guichet.ticket.organization.app;

import dev.guichet.events.OrganizationChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.organization.domain.Administrator;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.Staffed;

/// Organizations as other services hear of them.
final class OrganizationMessages {
    private OrganizationMessages() {}

    static OrganizationChanged changed(Staffed staffed, Act act) {
        Organization organization = staffed.organization();
        return new OrganizationChanged(
                act.meta(organization.root(), organization.version()),
                organization.id(),
                organization.path(),
                organization.slug(),
                organization.name(),
                staffed.administrators().stream().map(Administrator::id).toList(),
                staffed.integrators(),
                staffed.provenDomains());
    }
}
