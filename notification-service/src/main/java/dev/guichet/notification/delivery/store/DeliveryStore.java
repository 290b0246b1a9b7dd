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
    /// `$1` person whose own deliveries are seen, `$2` desks all of whose deliveries are seen.
    private static final String PAGE = """
            select d.id, d.ticket, t.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.created_at,
                   d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.version
            from delivery d left join ticket t on t.number = d.ticket
            where (d.person_id = $1 or t.desk_id = any ($2))
                and (cast($3 as bigint) is null or d.ticket = $3)
                and (cast($4 as text) is null or d.state = $4)
                and (cast($5 as text) is null or lower(d.recipient) = lower($5))
                and (cast($6 as text) is null or d.template = $6)
                and (cast($7 as bigint) is null or d.id < $7)
            order by d.id desc
            limit $8
            """;

    /// The same for one ticket, so that its index is what is read.
    private static final String PAGE_OF_TICKET = """
            select d.id, d.ticket, t.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.created_at,
                   d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.version
            from delivery d left join ticket t on t.number = d.ticket
            where (d.person_id = $1 or t.desk_id = any ($2))
                and d.ticket = $3
                and (cast($4 as text) is null or d.state = $4)
                and (cast($5 as text) is null or lower(d.recipient) = lower($5))
                and (cast($6 as text) is null or d.template = $6)
                and (cast($7 as bigint) is null or d.id < $7)
            order by d.id desc
            limit $8
            """;

    private static final String ONE_FOR_UPDATE = """
            select d.id, d.ticket, t.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.created_at,
                   d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.version
            from delivery d left join ticket t on t.number = d.ticket
            where d.id = $1
            for update of d
            """;

    private static final String ONE = """
            select d.id, d.ticket, t.desk_id, d.person_id, d.recipient, d.template, d.state, d.attempts, d.created_at,
                   d.next_attempt_at, d.sent_at, d.message_id, d.reason, d.version
            from delivery d left join ticket t on t.number = d.ticket
            where d.id = $1
            """;

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
                        filter.ticket() == null ? PAGE : PAGE_OF_TICKET,
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
                (Long) row[13]);
    }

    private static @Nullable Instant instant(@Nullable Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
