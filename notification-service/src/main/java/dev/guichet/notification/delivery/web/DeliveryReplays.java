package dev.guichet.notification.delivery.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.notification.delivery.app.DeliveryService;
import dev.guichet.notification.delivery.domain.DeliveryId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Whoever runs the desk of a mail no more is not told again what they were told of it.
@ApplicationScoped
class DeliveryReplays implements ReplayGuard {
    private final DeliveryService deliveries;
    private final CallerRights caller;

    DeliveryReplays(DeliveryService deliveries, CallerRights caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @Override
    public String collection() {
        return "deliveries";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return deliveries.requireStill(
                caller.context(), DeliveryId.valueOf(kept.key().orElseThrow()));
    }
}
