package dev.guichet.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.outbox.OutboxRow;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A backlog goes out and has its effect, each event once; how fast is a matter of `./guichet bench sustained`.
@QuarkusTest
class BacklogIT {

    private static final int EVENTS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    DataSource database;

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    private final long root = Sender.newTicket();
    private final long first = Sender.newTicket();

    @Test
    void aBacklogIsPublishedAndHasItsEffectOnce() {
        try (var sender = new Sender()) {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                sender.send(Sender.event(root, first - 1, 1));
                return effects(first - 1, 1) > 0;
            });
        }
        var rows = LongStream.range(0, EVENTS)
                .mapToObj(i -> OutboxRow.of(Sender.event(root, first + i, 1)))
                .toList();
        var batch = rows.stream()
                .map(row -> Tuple.tuple(new ArrayList<>(Arrays.asList(row.parameters()))))
                .toList();
        pool.preparedQuery(OutboxRow.INSERT).executeBatch(batch).await().atMost(PATIENCE);
        outbox.wake(rows);

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> effects(first, EVENTS) >= EVENTS);

        assertThat(effects(first, EVENTS)).isEqualTo(EVENTS);
    }

    private long effects(long from, long count) {
        return Rows.count(
                database, "select count(*) from trial_effect where ticket >= ? and ticket < ?", from, from + count);
    }
}
