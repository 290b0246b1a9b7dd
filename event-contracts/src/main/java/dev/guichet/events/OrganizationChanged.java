package dev.guichet.events;

import java.util.List;

/// An organization as it is now.
///
/// @param path ids from the root to this organization, both included
/// @param administrators ids of the persons who configure it and everything below
/// @param integrators OIDC client ids bound to it
public record OrganizationChanged(
        EventMeta meta,
        long organization,
        List<Long> path,
        String slug,
        String name,
        List<Long> administrators,
        List<String> integrators)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "organization:" + organization;
    }
}
