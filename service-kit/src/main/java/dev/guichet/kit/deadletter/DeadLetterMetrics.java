package dev.guichet.kit.deadletter;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/// How many dead letters wait for an operator: what an alert looks at.
@Singleton
class DeadLetterMetrics {

    private static final String WAITING = "select count(*) as waiting from dead_letter where state = 'waiting'";

    private final Pool pool;
    private final AtomicLong waiting = new AtomicLong();

    DeadLetterMetrics(Pool pool) {
        this.pool = pool;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("guichet.dead.letters.waiting", waiting, AtomicLong::get)
                .description("Dead letters an operator has not decided on")
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> count() {
        return pool.query(WAITING)
                .execute()
                .invoke(rows -> waiting.set(rows.iterator().next().getLong("waiting")))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
