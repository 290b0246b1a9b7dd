package dev.guichet.kit.deadletter;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.kit.tenancy.FreshContext;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// How many dead letters wait for an operator: what an alert looks at.
@Singleton
class DeadLetterMetrics {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final DeadLetterService letters;
    private final FreshContext contexts;
    private final AtomicLong waiting = new AtomicLong();

    DeadLetterMetrics(DeadLetterService letters, FreshContext contexts) {
        this.letters = letters;
        this.contexts = contexts;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("guichet.dead.letters.waiting", waiting, AtomicLong::get)
                .description("Dead letters an operator has not decided on")
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = SKIP, skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> count() {
        return contexts.run(letters::waiting)
                // An answer that never comes would end all later rounds.
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .invoke(waiting::set)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
