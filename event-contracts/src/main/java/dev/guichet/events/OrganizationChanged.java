package dev.guichet.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An organization as it is now.
///
/// @param path ids from the root to this organization, both included
/// @param administrators ids of the persons who configure it and everything below
/// @param integrators OIDC client ids bound to it
/// @param provenDomains domains of addresses that DNS proves to be its own; null in what was published before
public record OrganizationChanged(
        EventMeta meta,
        long organization,
        List<Long> path,
        String slug,
        String name,
        List<Long> administrators,
        List<String> integrators,
        @Nullable List<String> provenDomains)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "organization:" + organization;
    }
}
