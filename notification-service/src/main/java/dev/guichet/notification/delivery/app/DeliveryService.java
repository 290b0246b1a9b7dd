package dev.guichet.notification.delivery.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.DatabaseClock;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import dev.guichet.notification.delivery.domain.DeliverySight;
import dev.guichet.notification.delivery.store.DeliveryEntity;
import dev.guichet.notification.delivery.store.DeliveryRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// What people do with deliveries.
@ApplicationScoped
public class DeliveryService {
    private final DeliveryRepository deliveries;

    DeliveryService(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    /// Puts a delivery that failed or was given up back at the head of the queue.
    ///
    /// @param ifMatch the version the caller has seen; null for any
    @WithTransaction
    public Uni<Delivery> retry(ActionContext context, DeliveryId id, @Nullable String ifMatch) {
        return context.rights()
                .chain(caller ->
                        deliveries.locked(id).invoke(found -> requireRetryable(caller, found.delivery(), ifMatch)))
                .call(found -> DatabaseClock.now().invoke(found::queueAgain))
                .chain(deliveries::saved)
                .map(DeliveryEntity::delivery);
    }

    /// Whether the caller may still put it back. Within their transaction.
    public Uni<Void> requireStill(ActionContext context, DeliveryId id) {
        return context.rights()
                .chain(caller -> deliveries.one(id).invoke(found -> requireTheirs(caller, found.delivery())))
                .replaceWithVoid();
    }

    private static void requireTheirs(Rights caller, Delivery delivery) {
        if (!DeliverySight.sees(caller, delivery)) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NOT_FOUND);
        }
        if (!DeliverySight.mayRetry(caller, delivery)) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NOT_YOURS_TO_RETRY);
        }
    }

    private static void requireRetryable(Rights caller, Delivery delivery, @Nullable String ifMatch) {
        requireTheirs(caller, delivery);
        ETags.require(ifMatch, delivery.version());
        if (!delivery.state().mayBeRetried()) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NEEDS_NO_RETRY);
        }
        if (!delivery.hasContent()) {
            throw Refused.because(DeliveryRefusal.DELIVERY_CONTENT_IS_GONE);
        }
    }
}
