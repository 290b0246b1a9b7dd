package dev.guichet.notification.delivery.store;

import dev.guichet.events.EventMeta;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/// Writes into the ledger.
@ApplicationScoped
public class DeliveryRows {
    /// One action of a caller is one mail to a person, whatever events it gave and however often they arrive.
    private static final String INSERT = """
            insert into delivery (root_id, event_id, action, ticket, occurred_at,
                                  person_id, recipient, template, message_id, letter)
            select $1, $2, $3, $4, $5, n.person_id, n.recipient, n.template, n.message_id, cast(n.letter as jsonb)
            from unnest($6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[])
                as n (person_id, recipient, template, message_id, letter)
            on conflict do nothing
            """;

    /// Within the transaction of the event.
    ///
    /// @param ticket its number
    public Uni<Void> add(EventMeta meta, long ticket, List<NewDelivery> deliveries) {
        return SessionSql.update(
                        INSERT,
                        meta.root(),
                        meta.eventId(),
                        action(meta),
                        ticket,
                        meta.occurredAt().atOffset(ZoneOffset.UTC),
                        column(deliveries, NewDelivery::person, Long[]::new),
                        column(deliveries, NewDelivery::recipient, String[]::new),
                        column(deliveries, line -> line.letter().template().wireName(), String[]::new),
                        column(deliveries, NewDelivery::messageId, String[]::new),
                        column(deliveries, line -> LetterCodec.write(line.letter()), String[]::new))
                .replaceWithVoid();
    }

    /// All events of one action carry its instant. The cause alone would not do: it may be an id that a caller gives
    /// to many requests, and what they said second would reach nobody.
    private static String action(EventMeta meta) {
        return meta.cause() + "@" + meta.occurredAt();
    }

    private static <T> T[] column(
            List<NewDelivery> deliveries, Function<NewDelivery, T> value, java.util.function.IntFunction<T[]> array) {
        return deliveries.stream().map(value).toArray(array);
    }
}
