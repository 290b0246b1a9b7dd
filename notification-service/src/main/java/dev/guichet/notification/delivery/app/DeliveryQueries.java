package dev.guichet.notification.delivery.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Cursors;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import dev.guichet.notification.delivery.domain.DeliverySight;
import dev.guichet.notification.delivery.store.DeliveryStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Reads the ledger for a caller.
@ApplicationScoped
public class DeliveryQueries {
    private final DeliveryStore store;
    private final CallerRights rights;
    private final Cursors cursors;

    DeliveryQueries(DeliveryStore store, CallerRights rights, Cursors cursors) {
        this.store = store;
        this.rights = rights;
        this.cursors = cursors;
    }

    /// Newest first; what the caller may not see is not in it.
    ///
    /// @param cursor of a page before; null for the first
    @WithTransaction
    public Uni<Page<Delivery>> page(DeliveryFilter filter, @Nullable String cursor, int limit) {
        return rights.current().chain(caller -> page(caller, filter, cursor, limit));
    }

    /// @throws Refused `DELIVERY_NOT_FOUND`, also when the caller may not see it
    @WithTransaction
    public Uni<Delivery> one(DeliveryId id) {
        return rights.current()
                .chain(caller -> store.find(id)
                        .map(found -> found.filter(delivery -> DeliverySight.sees(caller, delivery))
                                .map(delivery -> DeliverySight.shown(caller, delivery))
                                .orElseThrow(() -> Refused.because(DeliveryRefusal.DELIVERY_NOT_FOUND))));
    }

    private Uni<Page<Delivery>> page(Rights caller, DeliveryFilter filter, @Nullable String cursor, int limit) {
        String boundTo = caller.root() + "|" + caller.person() + "|" + caller.client() + "|" + filter.fixedForm();
        Long before = cursor == null ? null : Long.valueOf(cursors.require(cursor, boundTo));
        return store.page(caller.person(), DeliverySight.desks(caller), filter, before, limit + 1)
                .map(rows -> Page.of(
                                rows,
                                limit,
                                last -> cursors.seal(Long.toString(last.id().value()), boundTo))
                        .map(delivery -> DeliverySight.shown(caller, delivery)));
    }
}
