package dev.guichet.kit.inbox;

import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.sql.Outage;
import dev.guichet.kit.tenancy.FreshContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Waits for the database as long as it takes: tries again outside the failed transaction, each time on a fresh context
/// and so with a new session.
@ReplicaClock("a line in the log every ten seconds")
@Singleton
class RetryingTransaction {

    private static final Logger LOG = Logger.getLogger(RetryingTransaction.class);

    private final FreshContext contexts;
    private final InboxMetrics metrics;
    private final KitConfig.Inbox config;
    private volatile @Nullable Instant quietUntil;

    RetryingTransaction(FreshContext contexts, InboxMetrics metrics, KitConfig config) {
        this.contexts = contexts;
        this.metrics = metrics;
        this.config = config.inbox();
    }

    <T> Uni<T> during(Supplier<Uni<T>> work) {
        return contexts.run(work)
                .onFailure(Outage::is)
                .invoke(this::tell)
                .onFailure(Outage::is)
                .retry()
                .withBackOff(config.firstPause(), config.longestPause())
                .indefinitely();
    }

    /// Each attempt is counted; a line every ten seconds is enough to say that we are still waiting.
    private void tell(Throwable outage) {
        metrics.unanswered();
        var now = Instant.now();
        if (quietUntil == null || now.isAfter(quietUntil)) {
            quietUntil = now.plusSeconds(10);
            LOG.warnf(
                    Outage.isCollision(outage)
                            ? "consuming tries again what another change was in the way of: %s"
                            : "consuming waits for the database: %s",
                    outage);
        }
    }
}
