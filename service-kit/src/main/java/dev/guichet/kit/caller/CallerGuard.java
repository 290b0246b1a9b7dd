package dev.guichet.kit.caller;

import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Lets nobody without a verified token in under `/api`, whatever a resource method forgets to say.
class CallerGuard {

    private final CurrentIdentityAssociation identities;
    private final CurrentRequest current;

    CallerGuard(CurrentIdentityAssociation identities, CurrentRequest current) {
        this.identities = identities;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<Void> verify(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/api/")) {
            return Uni.createFrom().voidItem();
        }
        return identities.getDeferredIdentity().invoke(this::remember).replaceWithVoid();
    }

    private void remember(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw Refused.because(KitRefusal.UNAUTHENTICATED);
        }
        current.principal(Principals.of(identity));
    }
}
