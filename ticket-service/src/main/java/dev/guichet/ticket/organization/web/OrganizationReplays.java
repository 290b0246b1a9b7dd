package dev.guichet.ticket.organization.web;

import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.organization.app.OrganizationChanges;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whoever configures an organization no more is not told again what they were told then; nor of the founding of roots
/// who is no operator any more.
@ApplicationScoped
class OrganizationReplays implements ReplayGuard {
    private final OrganizationChanges organizations;
    private final CallerRights callers;
    private final CurrentRequest request;

    OrganizationReplays(OrganizationChanges organizations, CallerRights callers, CurrentRequest request) {
        this.organizations = organizations;
        this.callers = callers;
        this.request = request;
    }

    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        Optional<String> key = kept.key();
        if (foundsRoot(kept)) {
            return Uni.createFrom().voidItem();
        }
        return key.isPresent()
                ? organizations.requireStill(callers.context(), OrganizationKey.valueOf(key.get()))
                : callers.context().rights().replaceWithVoid();
    }

    /// By somebody who is an operator now: a root is founded from outside it, or was not founded at all.
    private boolean foundsRoot(KeptAnswer kept) {
        return kept.method().equals("POST")
                && request.principal().operator()
                && (kept.made().isEmpty() || kept.body().contains("\"parent\":null"));
    }
}
