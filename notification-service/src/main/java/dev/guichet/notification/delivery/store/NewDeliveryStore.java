package dev.guichet.notification.delivery.store;

import dev.guichet.events.EventMeta;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.template.MailLanguage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Beside the entity: the lines of an event are one statement, which knows of each whether it is there already, and
/// takes the desk's words along.
@ApplicationScoped
public class NewDeliveryStore {
    /// One action of a caller is one mail to a person, whatever events it gave and however often they arrive.
    private static final String INSERT = """
            insert into delivery (root_id, event_id, action, ticket, desk_id, occurred_at,
                                  person_id, recipient, template, message_id, letter)
            select $1, $2, $3, $4, coalesce((select t.desk_id from ticket t where t.number = $4), $5), $6,
                n.person_id, n.recipient, n.template, n.message_id,
                cast(n.letter as jsonb) || jsonb_build_object('content', cast(cast($14 as text) as jsonb)) || coalesce((
                    select jsonb_build_object('statusLabel', l.label) from desk_label l
                    where l.desk_id = $5 and l.status = $7 and l.locale = n.language), '{}') || coalesce((
                    select jsonb_build_object('priorityLabel', l.label) from desk_priority_label l
                    where l.desk_id = $5 and l.priority = $15 and l.locale = n.language), '{}')
            from unnest($8::bigint[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
                as n (person_id, recipient, template, message_id, letter, language)
            on conflict do nothing
            """;

    /// Within the transaction of the event. A mail keeps the desk's words for status and priority as they were then.
    /// The news travel once: a desk of 500 would send a long message 500 times. They travel as text: of a text that
    /// is said to be JSON the client makes a JSON string.
    ///
    /// @param content the same for all of them
    public Uni<Void> add(
            EventMeta meta, TicketSnapshot ticket, NotificationContent content, List<NewDelivery> deliveries) {
        return SessionSql.update(
                        INSERT,
                        meta.root(),
                        meta.eventId(),
                        action(meta),
                        ticket.number(),
                        ticket.desk().id(),
                        meta.occurredAt().atOffset(ZoneOffset.UTC),
                        ticket.status().name().toLowerCase(Locale.ROOT),
                        column(deliveries, NewDelivery::person, Long[]::new),
                        column(deliveries, NewDelivery::recipient, String[]::new),
                        column(deliveries, line -> line.letter().template().wireName(), String[]::new),
                        column(deliveries, NewDelivery::messageId, String[]::new),
                        column(deliveries, line -> MailModelCodec.writeWithoutContent(line.letter()), String[]::new),
                        column(deliveries, NewDeliveryStore::language, String[]::new),
                        MailModelCodec.write(content),
                        content.priority())
                .replaceWithVoid();
    }

    /// All events of one action carry its instant. The cause alone would not do: it may be an id that a caller gives
    /// to many requests, and what they said second would reach nobody.
    private static String action(EventMeta meta) {
        return meta.cause() + "@" + meta.occurredAt();
    }

    private static String language(NewDelivery line) {
        return MailLanguage.of(line.letter().locale()).code();
    }

    private static <T> T[] column(
            List<NewDelivery> deliveries, Function<NewDelivery, T> value, java.util.function.IntFunction<T[]> array) {
        return deliveries.stream().map(value).toArray(array);
    }
}
