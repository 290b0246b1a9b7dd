package dev.guichet.kit.caller;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets nobody without a verified token in to any resource, whatever a method forgets to say and whichever way the path
/// is written; only what says that it is [OpenToStrangers] is.
public class CallerGuard {

    private final CurrentIdentityAssociation identities;
    private final CurrentRequest current;

    CallerGuard(CurrentIdentityAssociation identities, CurrentRequest current) {
        this.identities = identities;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<Void> verify(ResourceInfo resource) {
        if (isOpen(resource)) {
            return Uni.createFrom().voidItem();
        }
        return identities.getDeferredIdentity().invoke(this::remember).replaceWithVoid();
    }

    /// Whether strangers may call it.
    public static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(OpenToStrangers.class);
    }

    private void remember(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw Refused.because(KitRefusal.UNAUTHENTICATED);
        }
        current.principal(Principals.of(identity));
    }
}
