package dev.guichet.kit.directory;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.events.DeskRole;
import dev.guichet.events.OrganizationSight;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the caller of this request may do in the root they act in: all of their memberships, read at once.
///
/// @param root the tenant the request acts in
/// @param person id of the person; null for an integrator and for the system
/// @param client OIDC client id of an integrator; null for a person and for the system
/// @param name for display: the person's, or the client id; empty for the system
/// @param organization the person's organization, or the one the integrator is bound to; null for a guest
/// @param path ids from the root to `organization`, both included; empty for a guest, and maybe in a
///     projection that lags
/// @param organizationViewer may see every ticket of `organization`
/// @param desks the desks the person is a member of
/// @param deskOrganizations the organizations that opened those desks
/// @param administers the organizations the person is named administrator of; what lies below is administered too
/// @param administeredDesks the desks opened by exactly those organizations
/// @param sights who of the person's organization sees the tickets of desks above it, where that is not its viewers
/// @param scopes of the token; they bound integrators only
public record Rights(
        long root,
        @Nullable Long person,
        @Nullable String client,
        String name,
        @Nullable Long organization,
        List<Long> path,
        boolean organizationViewer,
        Map<Long, DeskRole> desks,
        Set<Long> deskOrganizations,
        Set<Long> administers,
        Set<Long> administeredDesks,
        Map<Long, OrganizationSight> sights,
        Set<String> scopes) {
    public Rights {
        path = List.copyOf(path);
        desks = Map.copyOf(desks);
        deskOrganizations = Set.copyOf(deskOrganizations);
        administers = Set.copyOf(administers);
        administeredDesks = Set.copyOf(administeredDesks);
        sights = Map.copyOf(sights);
        scopes = Set.copyOf(scopes);
    }

    /// Of the system itself, which acts because something happened and not because somebody asks: none at all.
    public static Rights ofSystem(long root) {
        return new Rights(
                root, null, null, "", null, List.of(), false, Map.of(), Set.of(), Set.of(), Set.of(), Map.of(),
                Set.of());
    }

    public boolean isSystem() {
        return person == null && client == null;
    }

    public boolean isIntegrator() {
        return client != null;
    }

    /// Whether the caller is of this organization. A guest is of none, and so is a guest's ticket.
    ///
    /// @param id of an organization; null for none
    public boolean belongsTo(@Nullable Long id) {
        return Membership.shared(organization, id);
    }

    /// A person of no organization.
    public boolean isGuest() {
        return person != null && organization == null;
    }

    public boolean isPerson(long id) {
        return person != null && person == id;
    }

    public boolean isMemberOf(long desk) {
        return desks.containsKey(desk);
    }

    public boolean supervises(long desk) {
        return desks.get(desk) == DeskRole.SUPERVISOR;
    }

    /// Whether the person sees the tickets that others of their organization have at a desk.
    public boolean seesOrganizationAt(long desk) {
        return person != null
                && organization != null
                && switch (sights.getOrDefault(desk, OrganizationSight.VIEWERS)) {
                    case VIEWERS -> organizationViewer;
                    case MEMBERS -> true;
                    case NOBODY -> false;
                };
    }

    /// The desks above the person's organization with this rule of who sees its tickets.
    public Set<Long> desksSeenBy(OrganizationSight sight) {
        return sights.entrySet().stream()
                .filter(desk -> desk.getValue() == sight)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Whether the caller configures the organization at the end of `path`: named there or at any level above.
    public boolean configures(List<Long> path) {
        return path.stream().anyMatch(administers::contains);
    }

    /// Whether the caller may know of the organization at the end of `path`: it is theirs or above theirs, since
    /// they ask up, or of a branch that they configure, serve or act for. Any other is to them as one that is
    /// not there, whatever names it: a path, a body or a filter.
    public boolean knows(List<Long> path) {
        return this.path.contains(path.getLast()) || configures(path) || serves(path) || actsFor(path);
    }

    /// Whether the organization at the end of `path` is one that a desk of the caller may serve.
    public boolean serves(List<Long> path) {
        return path.stream().anyMatch(deskOrganizations::contains);
    }

    /// Whether the caller configures the whole root, so guests too, who are of no organization below it.
    public boolean configuresRoot() {
        return administers.contains(root);
    }

    /// Whether an integrator acts for the organization at the end of `path`: bound to it or above it.
    public boolean actsFor(List<Long> path) {
        return isIntegrator() && organization != null && path.contains(organization);
    }

    /// The organizations whose whole branch the caller knows: those they configure, serve or act for. For queries:
    /// an organization is in one of them when its path overlaps these.
    public Set<Long> branches() {
        Set<Long> branches = new HashSet<>(administers);
        branches.addAll(deskOrganizations);
        if (isIntegrator() && organization != null) {
            branches.add(organization);
        }
        return branches;
    }

    /// The caller as events name whoever made a change.
    public Actor actor() {
        return isSystem()
                ? Actor.system()
                : new Actor(isIntegrator() ? ActorKind.INTEGRATOR : ActorKind.PERSON, person, client, name);
    }
}
