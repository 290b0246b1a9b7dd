package dev.guichet.ticket.category;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskAccess;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.organization.domain.Organization;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whose categories somebody means, and whether they know of them: whoever knows of an organization does, and some
/// who do not. A path is ids from the root to an organization, both included; it is empty for what is not there and
/// for what they may not know of, which look the same.
@ApplicationScoped
class CategorySight {
    private final Organizations organizations;
    private final Desks desks;

    CategorySight(Organizations organizations, Desks desks) {
        this.organizations = organizations;
        this.desks = desks;
    }

    /// Whose categories to list, and which of them; null does not narrow.
    ///
    /// @param organization id of the one whose own and inherited categories are meant
    /// @param desk whose organization is meant
    /// @param archived only those that are, or are not
    record CategoryFilter(
            @Nullable Long organization,
            @Nullable DeskKey desk,
            @Nullable Boolean archived) {}

    /// Those of an organization that one below inherits from are known to whoever configures, serves or acts for the
    /// one below, too.
    ///
    /// @param lineage ids of all organizations on the way from the root to what the caller configures or serves
    static boolean knows(Rights caller, List<Long> path, Set<Long> lineage) {
        return lineage.contains(path.getLast()) || caller.knows(path);
    }

    /// The database is asked only when the path alone does not tell.
    Uni<Boolean> known(Rights caller, List<Long> path) {
        return caller.knows(path)
                ? Uni.createFrom().item(true)
                : branches(caller).chain(organizations::byIds).map(below -> knows(caller, path, lineage(below)));
    }

    Uni<List<Long>> path(CategoryFilter filter, Rights caller) {
        if (filter.desk() != null) {
            return ofDesk(filter.desk(), caller).map(path -> narrowed(path, filter));
        }
        return filter.organization() == null ? ofOwnRequests(caller) : ofOrganization(filter.organization(), caller);
    }

    private static Set<Long> lineage(List<Organization> below) {
        return below.stream()
                .flatMap(organization -> organization.path().stream())
                .collect(Collectors.toSet());
    }

    /// A guest chooses from what the organization of the desk has that answers them.
    private Uni<Set<Long>> branches(Rights caller) {
        return caller.isGuest()
                ? desks.answering(caller)
                        .chain(answers -> answers.guestDesk() == null
                                ? Uni.createFrom().item(List.<Desk>of())
                                : desks.byIds(Set.of(answers.guestDesk())))
                        .map(asked -> branches(caller, asked))
                : Uni.createFrom().item(caller.branches());
    }

    private static Set<Long> branches(Rights caller, List<Desk> asked) {
        Set<Long> branches = new HashSet<>(caller.branches());
        asked.forEach(desk -> branches.add(desk.organization()));
        return branches;
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
                : known(caller, path).map(known -> known ? path : List.of()));
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
