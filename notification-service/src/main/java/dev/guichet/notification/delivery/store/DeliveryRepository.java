package dev.guichet.notification.delivery.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger of the current root, as it is read and as people change it.
@ApplicationScoped
public class DeliveryRepository implements PanacheRepositoryBase<DeliveryEntity, Long> {
    /// Newest first.
    ///
    /// @param person whose own deliveries are asked for; null for none
    /// @param desks whose tickets' deliveries are asked for
    /// @param before only deliveries with a smaller id
    public Uni<List<DeliveryEntity>> page(
            @Nullable Long person, List<Long> desks, DeliveryFilter filter, @Nullable Long before, int howMany) {
        String sql = filter.ticket() == null ? DeliveryPages.OF_CALLER : DeliveryPages.OF_TICKET;
        return getSession()
                .chain(session -> session.createNativeQuery(sql, DeliveryEntity.class)
                        .setParameter("person", person)
                        .setParameter("desks", desks.toArray(Long[]::new))
                        .setParameter("ticket", filter.ticket())
                        .setParameter("state", filter.stateName())
                        .setParameter("recipient", filter.recipient())
                        .setParameter("template", filter.templateName())
                        .setParameter("before", before)
                        .setParameter("rows", howMany)
                        .getResultList());
    }

    /// @throws Refused `DELIVERY_NOT_FOUND`
    public Uni<DeliveryEntity> one(DeliveryId id) {
        return found(findById(id.value()));
    }

    /// Its row is locked until the transaction ends.
    ///
    /// @throws Refused `DELIVERY_NOT_FOUND`
    public Uni<DeliveryEntity> locked(DeliveryId id) {
        return found(findById(id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /// Written at once: the version is the one to show.
    public Uni<DeliveryEntity> saved(DeliveryEntity delivery) {
        return persistAndFlush(delivery);
    }

    private static Uni<DeliveryEntity> found(Uni<DeliveryEntity> delivery) {
        return delivery.onItem().ifNull().failWith(() -> Refused.because(DeliveryRefusal.DELIVERY_NOT_FOUND));
    }
}
