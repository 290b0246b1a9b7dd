package dev.guichet.ticket.desk.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.desk.app.DeskConfigurationService;
import dev.guichet.ticket.desk.domain.DeskKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever configures a desk no more is not told again what they were told then.
@ApplicationScoped
class DeskReplays implements ReplayGuard {
    private final DeskConfigurationService desks;
    private final CallerRights callers;

    DeskReplays(DeskConfigurationService desks, CallerRights callers) {
        this.desks = desks;
        this.callers = callers;
    }

    @Override
    public String collection() {
        return "desks";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key()
                .map(key -> desks.requireStill(callers.context(), DeskKey.valueOf(key)))
                .orElseGet(() -> callers.context().rights().replaceWithVoid());
    }
}
