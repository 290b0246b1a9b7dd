package dev.guichet.kit.directory;

import dev.guichet.events.Actor;
import dev.guichet.events.ActorKind;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.caller.Principal;
import dev.guichet.kit.problem.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The caller of this request and their rights: one query, the first time they are asked for. For `web`, which
/// hands use cases a [#context()].
@RequestScoped
public class CallerRights {
    private final CurrentRequest request;
    private final KnownCaller known;
    private final RootResolver resolver;
    private @Nullable Rights rights;

    CallerRights(CurrentRequest request, KnownCaller known, RootResolver resolver) {
        this.request = request;
        this.known = known;
        this.resolver = resolver;
    }

    /// What this request does, as use cases take it. On a `Rootless` resource, rights of who acts in no root are
    /// refused with the reason why they do not.
    public ActionContext context() {
        return new ActionContext(
                known.membership().map(TenantMembership::root).orElse(ActionContext.NOWHERE),
                request.id(),
                known.person(),
                known.client(),
                Uni.createFrom().deferred(this::current),
                operator(request.principal()));
    }

    /// Within a transaction.
    ///
    /// @throws Refused `NO_ORGANIZATION` when the caller has left the root since they were last seen there
    public Uni<Rights> current() {
        if (rights != null) {
            return Uni.createFrom().item(rights);
        }
        return RightsQuery.of(
                        known.root(),
                        known.person(),
                        known.client(),
                        request.principal().scopes())
                .map(this::found);
    }

    private Rights found(Optional<RightsQuery.Found> row) {
        RightsQuery.Found found = row.orElseThrow(this::gone);
        request.prefers(found.locale());
        return rights = found.rights();
    }

    private Refused gone() {
        forget();
        return Refused.because(DirectoryRefusal.NO_ORGANIZATION);
    }

    /// The caller has changed what is remembered of them.
    public void forget() {
        resolver.forget(request.principal());
    }

    /// What the caller does with this request, once their rights are known.
    public Act act(Rights caller) {
        return context().act(caller);
    }

    private static @Nullable Actor operator(Principal caller) {
        String name = caller.name() == null ? caller.subject() : caller.name();
        return caller.operator() ? new Actor(ActorKind.PERSON, null, caller.client(), name) : null;
    }
}
