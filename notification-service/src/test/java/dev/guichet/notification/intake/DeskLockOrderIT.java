package dev.guichet.notification.intake;

import static dev.guichet.notification.rule.Tickets.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.GuichetEvent;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.kit.inbox.Inbox;
import dev.guichet.notification.Broker;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/// Tickets and desks are consumed side by side, many events in one transaction, in whatever order they come.
@QuarkusTest
@WithTestResource(Mailbox.class)
class DeskLockOrderIT {
    private static final int ROUNDS = 6;
    private static final int DESKS = 12;

    /// PostgreSQL tells what it counts when a connection is idle, once a second at most.
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(3);

    @Inject
    Inbox inbox;

    @Inject
    TicketEffect tickets;

    @Inject
    DirectoryEffect directory;

    @Test
    void ticketsAndDesksAtOnceDoNotWaitForEachOtherWhateverTheirOrder() throws InterruptedException {
        long before = Ledger.deadlocks();
        for (int round = 0; round < ROUNDS; round++) {
            List<Tickets> some =
                    Stream.generate(Tickets::ticketSomewhere).limit(DESKS).toList();

            Uni.join()
                    .all(
                            consumed(some, tickets, ticket -> ticket.created(by(ticket.rita()))),
                            consumed(some.reversed(), directory, Broker::deskOf))
                    .andFailFast()
                    .await()
                    .atMost(Duration.ofSeconds(60));

            for (Tickets ticket : some) {
                assertThat(Ledger.waitingEvents(ticket.desk().id())).isEmpty();
            }
        }
        Thread.sleep(UNTIL_COUNTED);
        assertThat(Ledger.deadlocks()).isEqualTo(before);
    }

    /// As one batch of one lane, and so in one transaction.
    private Uni<Void> consumed(List<Tickets> some, Effect effect, Function<Tickets, GuichetEvent> event) {
        TopicPartition partition = new TopicPartition(effect.topic(), 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (Tickets ticket : some) {
            records.add(record(partition, records.size(), event.apply(ticket)));
        }
        return inbox.handle(new ConsumerRecords<>(Map.of(partition, records), Map.of()), effect);
    }

    private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset, GuichetEvent event) {
        var record = new ConsumerRecord<>(
                partition.topic(), partition.partition(), offset, "one lane", EventCodec.encode(event));
        record.headers().add("ce_type", EventTypes.of(event).getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", event.meta().eventId().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
