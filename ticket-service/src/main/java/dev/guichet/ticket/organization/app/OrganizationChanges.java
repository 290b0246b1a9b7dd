package dev.guichet.ticket.organization.app;

import dev.guichet.events.OrganizationChanged;
import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.organization.domain.NamedPerson;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationDetails;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.organization.domain.OrganizationRefusal;
import dev.guichet.ticket.organization.store.OrganizationEntity;
import dev.guichet.ticket.organization.store.OrganizationRepository;
import dev.guichet.ticket.organization.store.OrganizationStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every change of an organization: by whoever configures it, on the version they mean, told to the other
/// services. Every method runs inside the caller's transaction, and what it locks is locked until that ends.
@ApplicationScoped
public class OrganizationChanges {
    private final OrganizationRepository organizations;
    private final OrganizationStore store;
    private final Outbox outbox;

    OrganizationChanges(OrganizationRepository organizations, OrganizationStore store, Outbox outbox) {
        this.organizations = organizations;
        this.store = store;
        this.outbox = outbox;
    }

    /// What is done to an organization that is locked.
    @FunctionalInterface
    interface Change {
        /// @return all that are changed, the organization itself first; none when nothing is
        Uni<List<OrganizationEntity>> on(OrganizationEntity organization, Rights caller, Act act);

        static List<OrganizationEntity> of(OrganizationEntity organization, boolean changed) {
            return changed ? List.of(organization) : List.of();
        }
    }

    /// What is done within an organization that is locked, and leaves it in its version.
    @FunctionalInterface
    public interface Inside<T> {
        Uni<T> on(Organization organization, Rights caller, Act act);
    }

    public <T> Uni<T> within(ActionContext context, OrganizationKey key, Inside<T> what) {
        return context.rights()
                .chain(caller -> locked(key, null, caller)
                        .chain(found -> what.on(found.organization(), caller, context.act(caller))));
    }

    Uni<OrganizationView> change(ActionContext context, OrganizationKey key, @Nullable String ifMatch, Change change) {
        return context.rights()
                .chain(caller -> locked(key, ifMatch, caller).chain(found -> {
                    Act act = context.act(caller);
                    Organization before = found.organization();
                    return change.on(found, caller, act)
                            .chain(changed -> changed.isEmpty()
                                    ? store.details(List.of(found)).map(details -> view(found, details))
                                    : saved(before, changed, act));
                }));
    }

    /// Whether the caller still configures the organization.
    public Uni<Void> requireStill(ActionContext context, OrganizationKey key) {
        return context.rights().chain(caller -> locked(key, null, caller)).replaceWithVoid();
    }

    /// One that the caller configures, which is not locked.
    public Uni<Organization> configured(ActionContext context, OrganizationKey key) {
        return context.rights()
                .chain(caller -> organizations.one(key).map(found -> configured(found, caller)))
                .map(OrganizationEntity::organization);
    }

    /// Tells of a change that was nobody's in the organization: its next version.
    public Uni<Void> tell(long id, Act act) {
        return organizations
                .locked(OrganizationKey.of(id))
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : saved(found.get().organization(), List.of(found.get()), act)
                                .replaceWithVoid());
    }

    private Uni<OrganizationView> saved(Organization before, List<OrganizationEntity> changed, Act act) {
        OrganizationEntity first = changed.getFirst();
        first.changed(before, act.at());
        return organizations.saved(first).chain(() -> told(changed, act));
    }

    /// Organizations that are written, as other services hear of them.
    ///
    /// @return the first of them
    Uni<OrganizationView> told(List<OrganizationEntity> written, Act act) {
        return store.details(written)
                .call(details -> outbox.append(written.stream()
                        .map(each -> event(each, Objects.requireNonNull(details.get(each.id)), act))
                        .toList()))
                .map(details -> view(written.getFirst(), details));
    }

    private static OrganizationChanged event(OrganizationEntity organization, OrganizationDetails details, Act act) {
        return new OrganizationChanged(
                act.meta(organization.root, organization.version),
                organization.id,
                organization.path(),
                organization.slug,
                organization.name,
                details.administrators().stream().map(NamedPerson::id).toList(),
                details.integrators(),
                details.provenDomains());
    }

    private static OrganizationView view(OrganizationEntity organization, Map<Long, OrganizationDetails> details) {
        return OrganizationView.of(organization, Objects.requireNonNull(details.get(organization.id)), true);
    }

    private Uni<OrganizationEntity> locked(OrganizationKey key, @Nullable String ifMatch, Rights caller) {
        return organizations
                .locked(key)
                .map(found -> configured(found, caller))
                .invoke(organization -> ETags.require(ifMatch, organization.version));
    }

    private static OrganizationEntity configured(Optional<OrganizationEntity> found, Rights caller) {
        OrganizationEntity organization = OrganizationQueries.known(found, caller);
        requireConfigures(caller, organization.organization());
        return organization;
    }

    static void requireConfigures(Rights caller, Organization organization) {
        if (!caller.configures(organization.path())) {
            throw Refused.because(OrganizationRefusal.NOT_ITS_ADMINISTRATOR);
        }
    }
}
