package dev.guichet.ticket.organization.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.domain.Staffed;
import dev.guichet.ticket.organization.store.OrganizationStore;
import dev.guichet.ticket.organization.store.StaffStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Every change of an organization: by whoever configures it, on the version they mean, told to the other services.
@ApplicationScoped
public class Stewardship {
    private final CallerRights callers;
    private final OrganizationStore store;
    private final StaffStore staff;
    private final Outbox outbox;

    Stewardship(CallerRights callers, OrganizationStore store, StaffStore staff, Outbox outbox) {
        this.callers = callers;
        this.store = store;
        this.staff = staff;
        this.outbox = outbox;
    }

    /// What is done to an organization.
    @FunctionalInterface
    public interface Deed {
        /// @return the organization as it is from now on; in the same version when nothing changed
        Uni<Organization> on(Organization organization, Rights caller, Act act);
    }

    /// What is done within an organization and leaves it in its version.
    @FunctionalInterface
    public interface Inside<T> {
        Uni<T> on(Organization organization, Rights caller, Act act);
    }

    /// Within the caller's transaction; the organization is locked until it ends.
    public <T> Uni<T> within(OrganizationKey key, Inside<T> deed) {
        return callers.current()
                .chain(caller -> configurable(key, null, caller)
                        .chain(organization -> deed.on(organization, caller, callers.act(caller))));
    }

    /// Within the caller's transaction; the organization is locked until it ends.
    public Uni<Staffed> change(OrganizationKey key, @Nullable String ifMatch, Deed deed) {
        return callers.current().chain(caller -> {
            Act act = callers.act(caller);
            return configurable(key, ifMatch, caller)
                    .chain(before -> deed.on(before, caller, act)
                            .chain(after ->
                                    after.version() == before.version() ? staff.staffed(before) : saved(after, act)));
        });
    }

    /// Whether the caller still configures the organization. Within their transaction.
    public Uni<Void> requireStill(OrganizationKey key) {
        return callers.current()
                .chain(caller -> configurable(key, null, caller))
                .replaceWithVoid();
    }

    /// Tells of a change that was nobody's in the organization: its next version. Within a transaction of its root.
    public Uni<Void> tell(long id, Act act) {
        return store.lock(OrganizationKey.of(id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : saved(found.get().touchedIf(true, act.at()), act).replaceWithVoid());
    }

    private Uni<Organization> configurable(OrganizationKey key, @Nullable String ifMatch, Rights caller) {
        return store.lock(key)
                .map(found -> found.filter(organization -> caller.knows(organization.path()))
                        .orElseThrow(() -> Refused.because(OrganizationRefusal.ORGANIZATION_NOT_FOUND)))
                .invoke(organization -> requireConfigures(caller, organization))
                .invoke(organization -> ETags.require(ifMatch, organization.version()));
    }

    private Uni<Staffed> saved(Organization changed, Act act) {
        return OrganizationConflicts.refused(store.save(changed))
                .chain(() -> staff.staffed(changed))
                .call(staffed -> outbox.append(OrganizationMessages.changed(staffed, act)));
    }

    private static void requireConfigures(Rights caller, Organization organization) {
        if (!caller.configures(organization.path())) {
            throw Refused.because(OrganizationRefusal.NOT_ITS_ADMINISTRATOR);
        }
    }
}
