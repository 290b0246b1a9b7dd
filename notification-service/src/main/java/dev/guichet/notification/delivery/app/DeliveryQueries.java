package dev.guichet.notification.delivery.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import dev.guichet.notification.delivery.domain.DeliverySight;
import dev.guichet.notification.delivery.store.DeliveryEntity;
import dev.guichet.notification.delivery.store.DeliveryRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Reads the ledger for a caller.
@ApplicationScoped
public class DeliveryQueries {
    private final DeliveryRepository deliveries;
    private final Cursors cursors;

    DeliveryQueries(DeliveryRepository deliveries, Cursors cursors) {
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    /// Newest first; what the caller may not see is not in it.
    ///
    /// @param cursor of a page before; null for the first
    @WithTransaction
    public Uni<Page<Delivery>> page(ActionContext context, DeliveryFilter filter, @Nullable String cursor, int limit) {
        return context.rights().chain(caller -> page(caller, filter, cursor, limit));
    }

    /// @throws Refused `DELIVERY_NOT_FOUND`, also when the caller may not see it
    @WithTransaction
    public Uni<Delivery> one(ActionContext context, DeliveryId id) {
        return context.rights().chain(caller -> deliveries.one(id).map(found -> shown(caller, found.delivery())));
    }

    private Uni<Page<Delivery>> page(Rights caller, DeliveryFilter filter, @Nullable String cursor, int limit) {
        String boundTo = caller.root() + "|" + caller.person() + "|" + caller.client() + "|" + filter.fixedForm();
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return deliveries
                .page(caller.person(), DeliverySight.desks(caller), filter, before, limit + 1)
                .map(rows -> Page.of(
                        rows.stream().map(DeliveryEntity::delivery).toList(),
                        limit,
                        last -> cursors.seal(Long.toString(last.id().value()), boundTo)))
                .map(page -> page.map(delivery -> DeliverySight.shown(caller, delivery)));
    }

    private static Delivery shown(Rights caller, Delivery delivery) {
        if (!DeliverySight.sees(caller, delivery)) {
            throw Refused.because(DeliveryRefusal.DELIVERY_NOT_FOUND);
        }
        return DeliverySight.shown(caller, delivery);
    }
}
