package dev.guichet.ticket.organization.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A node of the tree. A root is a tenant: nothing crosses between two roots.
///
/// @param parent id of the organization above; null for a root
/// @param path ids from the root to this organization, both included
/// @param slug unique within the root; of roots, unique within the installation
/// @param emailDomains canonical; how far each counts is another feature's
/// @param caretaker its account manager; null when it has none of its own
/// @param signUp whether whoever has an address in one of them may ask for an invitation themselves
public record Organization(
        long id,
        long root,
        @Nullable Long parent,
        List<Long> path,
        String slug,
        String name,
        List<String> emailDomains,
        @Nullable Caretaker caretaker,
        boolean signUp,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public Organization {
        path = List.copyOf(path);
        emailDomains = List.copyOf(emailDomains);
    }

    public static Organization root(long id, NewOrganization wanted, Instant now) {
        return founded(id, id, null, List.of(id), wanted, now);
    }

    /// A child's path is its parent's and itself.
    public Organization child(long child, NewOrganization wanted, Instant now) {
        return founded(child, root, id, below(path, child), wanted, now);
    }

    /// The next version of it, changed in what is its own. Where it is and who takes care of it is decided elsewhere.
    public Organization with(OrganizationChange change, Instant now) {
        return new Organization(
                id,
                root,
                parent,
                path,
                change.slug().orElse(slug),
                change.name().orElse(name),
                change.emailDomains().orElse(emailDomains),
                caretaker,
                change.signUp().orElse(signUp),
                createdAt,
                now,
                version + 1);
    }

    /// The same, or, when something it lists has changed, its next version.
    public Organization touchedIf(boolean changed, Instant now) {
        return changed
                ? new Organization(
                        id,
                        root,
                        parent,
                        path,
                        slug,
                        name,
                        emailDomains,
                        caretaker,
                        signUp,
                        createdAt,
                        now,
                        version + 1)
                : this;
    }

    /// The same for those who do not configure it: what they may not know of counts for nothing.
    public Organization shown(long counted, Instant changedAt) {
        return new Organization(
                id, root, parent, path, slug, name, emailDomains, caretaker, signUp, createdAt, changedAt, counted);
    }

    /// The same version at another place of the tree.
    ///
    /// @param above neither itself nor below it
    public Organization movedBelow(Organization above) {
        return new Organization(
                id,
                root,
                above.id,
                below(above.path, id),
                slug,
                name,
                emailDomains,
                caretaker,
                signUp,
                createdAt,
                updatedAt,
                version);
    }

    /// The same version in the care of somebody, or of nobody.
    public Organization caredForBy(@Nullable Caretaker somebody) {
        return new Organization(
                id, root, parent, path, slug, name, emailDomains, somebody, signUp, createdAt, updatedAt, version);
    }

    public boolean isRoot() {
        return parent == null;
    }

    private static Organization founded(
            long id, long root, @Nullable Long parent, List<Long> path, NewOrganization wanted, Instant now) {
        return new Organization(
                id, root, parent, path, wanted.slug(), wanted.name(), wanted.emailDomains(), null, false, now, now, 1);
    }

    private static List<Long> below(List<Long> above, long id) {
        List<Long> path = new ArrayList<>(above);
        path.add(id);
        return path;
    }
}
