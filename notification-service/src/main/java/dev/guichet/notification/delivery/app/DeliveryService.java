package dev.guichet.notification.delivery.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.etag.ETags;
import dev.guichet.kit.problem.Refused;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import dev.guichet.notification.delivery.domain.DeliverySight;
import dev.guichet.notification.delivery.store.DeliveryStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people do with deliveries.
@ApplicationScoped
public class DeliveryService {
    private final DeliveryStore store;
    private final CallerRights rights;

    DeliveryService(DeliveryStore store, CallerRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /// Puts a delivery that failed or was given up back at the head of the queue.
    ///
    /// @param ifMatch the version the caller has seen; null for any
    @WithTransaction
    public Uni<Delivery> retry(DeliveryId id, @Nullable String ifMatch) {
        return rights.current()
                .chain(caller -> store.findForUpdate(id).map(found -> permitted(caller, found, ifMatch)))
                .chain(delivery -> store.queueAgain(delivery.id()))
                .chain(() -> store.find(id))
                .map(Optional::orElseThrow);
    }

    /// Whether the caller may still put it back. Within their transaction.
    public Uni<Void> requireStill(DeliveryId id) {
        return rights.current()
                .chain(caller -> store.find(id).invoke(found -> theirs(caller, found)))
                .replaceWithVoid();
    }

    private static Delivery theirs(Rights caller, Optional<Delivery> found) {
        Delivery delivery = found.filter(one -> DeliverySight.sees(caller, one))
                .orElseThrow(() -> Refused.because(DeliveryRefusal.DELIVERY_NOT_FOUND));
        if (!DeliverySight.mayRetry(caller, delivery)) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NOT_YOURS_TO_RETRY);
        }
        return delivery;
    }

    private static Delivery permitted(Rights caller, Optional<Delivery> found, @Nullable String ifMatch) {
        Delivery delivery = theirs(caller, found);
        ETags.require(ifMatch, delivery.version());
        if (!delivery.state().mayBeRetried()) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NEEDS_NO_RETRY);
        }
        if (!delivery.hasContent()) {
            throw Refused.because(DeliveryRefusal.DELIVERY_CONTENT_IS_GONE);
        }
        return delivery;
    }
}
