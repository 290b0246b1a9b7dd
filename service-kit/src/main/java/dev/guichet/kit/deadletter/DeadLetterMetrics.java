package dev.guichet.kit.deadletter;

import dev.guichet.kit.start.Schema;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/// How many dead letters wait for an operator: what an alert looks at.
@Singleton
class DeadLetterMetrics {

    private static final long EVERY_MILLIS = 15_000;
    private static final String WAITING = "select count(*) as waiting from dead_letter where state = 'waiting'";

    private final Pool pool;
    private final Schema schema;
    private final AtomicLong waiting = new AtomicLong();

    DeadLetterMetrics(Pool pool, Schema schema) {
        this.pool = pool;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx, MeterRegistry registry) {
        Gauge.builder("guichet.dead.letters.waiting", waiting, AtomicLong::get)
                .description("Dead letters an operator has not decided on")
                .register(registry);
        vertx.setPeriodic(EVERY_MILLIS, timer -> count());
    }

    private void count() {
        if (schema.isReady()) {
            pool.query(WAITING)
                    .execute()
                    .subscribe()
                    .with(rows -> waiting.set(rows.iterator().next().getLong("waiting")), failure -> {});
        }
    }
}
