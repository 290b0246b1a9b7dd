package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// A person as they are now.
///
/// @param subject OIDC subject once they have signed in
/// @param organizationViewer may see every ticket of their organization
public record PersonChanged(
        EventMeta meta,
        long person,
        String name,
        String address,
        String locale,
        String zone,
        long organization,
        boolean organizationViewer,
        @Nullable String subject)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "person:" + person;
    }
}
