package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationChange;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.StaffStore;
import dev.guichet.ticket.person.app.Persons;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Organizations configured by their administrators, who also name each other.
@ApplicationScoped
public class AdministrationService {
    private final Stewardship stewardship;
    private final StaffStore staff;
    private final Persons persons;

    AdministrationService(Stewardship stewardship, StaffStore staff, Persons persons) {
        this.stewardship = stewardship;
        this.staff = staff;
        this.persons = persons;
    }

    @WithTransaction
    public Uni<Staffed> change(OrganizationKey key, OrganizationChange change, @Nullable String ifMatch) {
        return stewardship.change(
                key, change, ifMatch, (organization, caller) -> Uni.createFrom().item(!change.isEmpty()));
    }

    /// Names a person administrator; nothing changes when they are.
    @WithTransaction
    public Uni<Staffed> appoint(OrganizationKey key, long person, @Nullable String ifMatch) {
        return stewardship.change(
                key,
                OrganizationChange.NONE,
                ifMatch,
                (organization, caller) ->
                        persons.known(person, caller).chain(appointee -> staff.appoint(organization, appointee.id())));
    }

    @WithTransaction
    public Uni<Staffed> dismiss(OrganizationKey key, long person, @Nullable String ifMatch) {
        return stewardship.change(
                key, OrganizationChange.NONE, ifMatch, (organization, caller) -> dismiss(organization, person, caller));
    }

    /// A root without administrators could be configured by nobody, operators included.
    private Uni<Boolean> dismiss(Organization organization, long person, Rights caller) {
        return staff.dismiss(organization, person)
                .invoke(was -> {
                    if (!was) {
                        throw Refused.because(OrganizationRefusal.ADMINISTRATOR_NOT_FOUND);
                    }
                })
                .chain(() -> staff.staffed(organization))
                .invoke(left -> {
                    if (organization.isRoot() && left.administrators().isEmpty()) {
                        throw Refused.because(OrganizationRefusal.LAST_ADMINISTRATOR);
                    }
                })
                .replaceWith(true);
    }
}
