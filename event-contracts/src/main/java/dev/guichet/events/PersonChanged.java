package dev.guichet.events;

import org.jspecify.annotations.Nullable;

/// A person as they are now.
///
/// @param organization id of the one they belong to; none for a guest
/// @param subject OIDC subject once they have signed in
/// @param organizationViewer may see every ticket of their organization
public record PersonChanged(
        EventMeta meta,
        long person,
        String name,
        String address,
        String locale,
        String zone,
        @Nullable Long organization,
        boolean organizationViewer,
        @Nullable String subject)
        implements DirectoryEvent {
    @Override
    public String key() {
        return "person:" + person;
    }
}
