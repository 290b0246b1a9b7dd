package dev.guichet.ticket.organization.app;

import dev.guichet.ticket.organization.domain.Organization;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/// The domains that organizations list, which are a feature of their own.
public interface EmailDomains {
    /// Within the caller's transaction, which has made or locked the organization: it lists these from now on,
    /// and no others. One that it lists already stays as it is.
    ///
    /// @param domains canonical
    Uni<Void> list(Organization organization, Collection<String> domains);
}
