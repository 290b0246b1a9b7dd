package dev.guichet.kit.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jboss.logging.Logger;

/// Brings the schema up to date in the background, again and again until the database is there. A service starts
/// without its database; until the schema is ready it answers 503, consumes nothing and is not ready.
@Singleton
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Flyway flyway;
    private final CompletableFuture<Void> migrated = new CompletableFuture<>();
    private volatile boolean stopping;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    public boolean isReady() {
        return migrated.isDone();
    }

    /// Completes when the schema is ready; never fails.
    public Uni<Void> ready() {
        return Uni.createFrom().completionStage(migrated);
    }

    void onStart(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("schema").start(this::migrateUntilItWorks);
    }

    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void migrateUntilItWorks() {
        var pause = FIRST_PAUSE;
        while (!stopping && !migrated.isDone()) {
            try {
                bringUpToDate();
                migrated.complete(null);
            } catch (RuntimeException e) {
                LOG.warnf("schema is not ready, trying again in %s: %s", pause, e.getMessage());
                pause = sleep(pause);
            }
        }
    }

    /// When a newer release has been here, this one runs on its schema, and puts none of its own functions over the
    /// newer ones.
    private void bringUpToDate() {
        var info = flyway.info();
        var newer = Arrays.stream(info.applied()).anyMatch(Schema::isUnknown);
        if (newer && Arrays.stream(info.pending()).noneMatch(MigrationInfo::isVersioned)) {
            LOG.info("the schema is a newer release's, and left as it is");
        } else {
            LOG.infof("schema is ready, %d migrations applied", flyway.migrate().migrationsExecuted);
        }
    }

    /// Applied, and not among the migrations of this release. Those of the kit come before those of the service, so an
    /// unknown one may be anywhere.
    private static boolean isUnknown(MigrationInfo applied) {
        return switch (applied.getState()) {
            case MISSING_SUCCESS, FUTURE_SUCCESS -> true;
            default -> false;
        };
    }

    private Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            stopping = true;
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
