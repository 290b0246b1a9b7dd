package dev.guichet.kit.directory;

import dev.guichet.kit.caller.CallerGuard;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.query.WrittenNumber;
import dev.guichet.kit.tenancy.Rootless;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Places every caller in the root their request acts in, before any resource runs.
class RootFilter {
    static final String READ = "tickets:read";
    static final String WRITE = "tickets:write";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final RootResolver resolver;
    private final CurrentRequest request;
    private final KnownCaller known;

    RootFilter(RootResolver resolver, CurrentRequest request, KnownCaller known) {
        this.resolver = resolver;
        this.request = request;
        this.known = known;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 100)
    Uni<Void> place(ContainerRequestContext context, ResourceInfo resource) {
        if (CallerGuard.isOpen(resource)) {
            return Uni.createFrom().voidItem();
        }
        Principal caller = request.principal();
        Rootless rootless = rootless(resource);
        if (rootless == null || !rootless.scopeless()) {
            requireScope(caller, context.getMethod());
        }
        OptionalLong named = named();
        return resolver.enter(caller, named, request.id())
                .map(membership -> membership.orElseThrow(() -> nowhere(caller)))
                .invoke(membership -> known.is(membership, caller.client()))
                .invoke(membership -> request.prefers(membership.locale()))
                .replaceWithVoid()
                .onFailure(failure -> rootless != null && named.isEmpty() && failure instanceof Refused)
                .recoverWithUni(
                        failure -> Uni.createFrom().voidItem().invoke(() -> known.isNowhere((Refused) failure)));
    }

    /// An operator would ask in vain to have their address added.
    private static Refused nowhere(Principal caller) {
        return Refused.because(
                caller.operator() ? DirectoryRefusal.OPERATOR_ACTS_IN_NO_ROOT : DirectoryRefusal.NO_ORGANIZATION);
    }

    private OptionalLong named() {
        String header = request.header("Guichet-Root");
        if (header == null) {
            return OptionalLong.empty();
        }
        OptionalLong root = WrittenNumber.of(header);
        if (root.isEmpty()) {
            throw Refused.because(DirectoryRefusal.ROOT_UNREADABLE);
        }
        return root;
    }

    /// A person's rights are their memberships, an operator's are their role; scopes bound integrators only.
    private static void requireScope(Principal caller, String method) {
        String needed = SAFE.contains(method) ? READ : WRITE;
        if (caller.client() != null && !caller.operator() && !caller.scopes().contains(needed)) {
            throw Refused.because(DirectoryRefusal.SCOPE_MISSING).arg("scope", needed);
        }
    }

    private static @Nullable Rootless rootless(ResourceInfo resource) {
        Rootless ofMethod = resource.getResourceMethod().getAnnotation(Rootless.class);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(Rootless.class) : ofMethod;
    }
}
