package dev.guichet.ticket.organization.domain;

import dev.guichet.kit.directory.Rights;

/// Who knows of an organization. Who configures it, [Rights#configures] tells.
public final class OrganizationRules {
    private OrganizationRules() {}

    /// Their own and those above it, since they ask up; and all of the branches they configure, serve or act for.
    public static boolean knows(Rights caller, Organization organization) {
        return caller.path().contains(organization.id())
                || caller.configures(organization.path())
                || caller.serves(organization.path())
                || caller.actsFor(organization.path());
    }
}
