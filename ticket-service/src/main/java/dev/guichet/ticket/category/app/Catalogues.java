package dev.guichet.ticket.category.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.category.domain.CategoryFilter;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.domain.Organization;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose categories a caller means: an organization's, a desk's, or those their own requests choose from. A path is
/// ids from the root to that organization, both included; it is empty for what is not there and for what the caller may
/// not know of, which look the same.
@ApplicationScoped
class Catalogues {
    private final Organizations organizations;
    private final Desks desks;
    private final CategorySight sight;

    Catalogues(Organizations organizations, Desks desks, CategorySight sight) {
        this.organizations = organizations;
        this.desks = desks;
        this.sight = sight;
    }

    Uni<List<Long>> path(CategoryFilter filter, Rights caller) {
        if (filter.desk() != null) {
            return ofDesk(filter.desk(), caller).map(path -> narrowed(path, filter));
        }
        return filter.organization() == null ? ofOwnRequests(caller) : ofOrganization(filter.organization(), caller);
    }

    /// Of the level that answers the caller; of their own organization when none does.
    private Uni<List<Long>> ofOwnRequests(Rights caller) {
        return desks.answering(caller)
                .chain(answers -> answers.guestDesk() != null
                        ? ofGuests(answers.guestDesk())
                        : Uni.createFrom().item(upTo(answers.organization(), caller.path())));
    }

    private Uni<List<Long>> ofGuests(long desk) {
        return desks.byId(desk)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : path(found.get().organization()));
    }

    private Uni<List<Long>> ofOrganization(long id, Rights caller) {
        return path(id).chain(path -> path.isEmpty()
                ? Uni.createFrom().item(path)
                : sight.knows(caller, path).map(knows -> knows ? path : List.of()));
    }

    private Uni<List<Long>> ofDesk(DeskKey key, Rights caller) {
        return found(key)
                .chain(desk -> desk.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : path(desk.get().organization()).chain(path -> knownDesk(desk.get(), path, caller)));
    }

    private Uni<List<Long>> knownDesk(Desk desk, List<Long> path, Rights caller) {
        return desks.answering(caller).map(answers -> DeskAccess.knows(caller, desk, path, answers) ? path : List.of());
    }

    private Uni<Optional<Desk>> found(DeskKey key) {
        return key.id() != null ? desks.byId(key.id()) : desks.bySlug(Objects.requireNonNull(key.slug()));
    }

    private Uni<List<Long>> path(long organization) {
        return organizations
                .byId(organization)
                .map(found -> found.map(Organization::path).orElse(List.of()));
    }

    private static List<Long> narrowed(List<Long> path, CategoryFilter filter) {
        return path.isEmpty() || filter.organization() == null || path.getLast().equals(filter.organization())
                ? path
                : List.of();
    }

    private static List<Long> upTo(@Nullable Long level, List<Long> path) {
        return level == null ? path : path.subList(0, path.indexOf(level) + 1);
    }
}
