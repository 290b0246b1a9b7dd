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
/// @param emailDomains lower case; a stranger whose verified address ends in one of them joins this organization
public record Organization(
        long id,
        long root,
        @Nullable Long parent,
        List<Long> path,
        String slug,
        String name,
        List<String> emailDomains,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public Organization {
        path = List.copyOf(path);
        emailDomains = List.copyOf(emailDomains);
    }

    public static Organization root(long id, NewOrganization wanted, Instant now) {
        return new Organization(
                id, id, null, List.of(id), wanted.slug(), wanted.name(), wanted.emailDomains(), now, now, 1);
    }

    /// A child's path is its parent's and itself; organizations never move, so the tree has no cycle.
    public Organization child(long child, NewOrganization wanted, Instant now) {
        List<Long> below = new ArrayList<>(path);
        below.add(child);
        return new Organization(
                child, root, id, below, wanted.slug(), wanted.name(), wanted.emailDomains(), now, now, 1);
    }

    public Organization with(OrganizationChange change, Instant now) {
        return new Organization(
                id,
                root,
                parent,
                path,
                change.slug().orElse(slug),
                change.name().orElse(name),
                change.emailDomains().orElse(emailDomains),
                createdAt,
                now,
                version + 1);
    }

    public boolean isRoot() {
        return parent == null;
    }
}
