package dev.guichet.notification.delivery.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the ledger, within the root of the transaction.
@ApplicationScoped
public class DeliveryStore {
    private static final String ONE = DeliveryPages.COLUMNS + "from delivery d where d.id = $1";

    private static final String ONE_FOR_UPDATE = ONE + " for update";

    private static final String QUEUE_AGAIN = """
            update delivery set state = 'queued', answers = 0, next_attempt_at = clock_timestamp(), version = version + 1
            where id = $1
            """;

    /// @param person whose own deliveries are asked for; null for none
    /// @param desks whose tickets' deliveries are asked for
    /// @param before only deliveries with a smaller id
    public Uni<List<Delivery>> page(
            @Nullable Long person, List<Long> desks, DeliveryFilter filter, @Nullable Long before, int rows) {
        return SessionSql.select(
                        filter.ticket() == null ? DeliveryPages.OF_CALLER : DeliveryPages.OF_TICKET,
                        person,
                        desks.toArray(Long[]::new),
                        filter.ticket(),
                        filter.stateName(),
                        filter.recipient(),
                        filter.templateName(),
                        before,
                        rows)
                .map(found -> found.stream().map(DeliveryStore::delivery).toList());
    }

    public Uni<Optional<Delivery>> find(DeliveryId id) {
        return SessionSql.select(ONE, id.value()).map(DeliveryStore::first);
    }

    public Uni<Optional<Delivery>> findForUpdate(DeliveryId id) {
        return SessionSql.select(ONE_FOR_UPDATE, id.value()).map(DeliveryStore::first);
    }

    public Uni<Void> queueAgain(DeliveryId id) {
        return SessionSql.update(QUEUE_AGAIN, id.value()).replaceWithVoid();
    }

    private static Optional<Delivery> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(DeliveryStore::delivery);
    }

    private static Delivery delivery(Object[] row) {
        DeliveryState state = DeliveryState.ofWireName((String) row[6])
                .orElseThrow(() -> new IllegalStateException("the table's check allows no other state"));
        boolean waits = state == DeliveryState.QUEUED || state == DeliveryState.FAILED;
        return new Delivery(
                new DeliveryId((Long) row[0]),
                (Long) row[1],
                (Long) row[2],
                (Long) row[3],
                (String) row[4],
                (String) row[5],
                state,
                (Integer) row[7],
                ((OffsetDateTime) row[8]).toInstant(),
                waits ? instant(row[9]) : null,
                instant(row[10]),
                (String) row[11],
                (String) row[12],
                (Boolean) row[13],
                (Long) row[14]);
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
