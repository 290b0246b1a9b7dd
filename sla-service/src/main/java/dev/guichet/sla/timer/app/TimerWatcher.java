package dev.guichet.sla.timer.app;

import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.start.Schema;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.sla.timer.domain.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Asks again and again what is due, on every replica: whoever claims a timer first fires it.
@ReplicaClock("when it counted last")
@ApplicationScoped
public class TimerWatcher {
    private static final Logger LOG = Logger.getLogger(TimerWatcher.class);
    private static final String NAME = "timer-watcher";
    /// One root with much to do must not hold up the others.
    private static final int ROOTS_AT_ONCE = 4;
    /// A round that takes longer waits for something that will not come, such as the answer of a dead machine.
    private static final Duration ROUND_AT_MOST = Duration.ofSeconds(30);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final FiringService firing;
    private final TimerMetrics metrics;
    private final TimerConfig config;
    private final Schema schema;
    private final FreshContext contexts;
    private final Vertx vertx;
    private final Set<Long> failingRoots = ConcurrentHashMap.newKeySet();
    private Instant countAgainAt = Instant.EPOCH;
    private volatile boolean failing;
    private volatile boolean stopped;

    TimerWatcher(
            FiringService firing,
            TimerMetrics metrics,
            TimerConfig config,
            Schema schema,
            FreshContext contexts,
            Vertx vertx) {
        this.firing = firing;
        this.metrics = metrics;
        this.config = config;
        this.schema = schema;
        this.contexts = contexts;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        schema.ready().subscribe().with(_ -> again(config.watchEvery()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void again(Duration delay) {
        if (!stopped) {
            vertx.setTimer(
                    Math.max(1, delay.toMillis()), _ -> round().subscribe().with(this::done, this::failed));
        }
    }

    private void done(boolean more) {
        if (failing) {
            failing = false;
            LOG.info("timers are watched again");
        }
        again(more ? AT_ONCE : config.watchEvery());
    }

    private void failed(Throwable failure) {
        if (!failing && !stopped) {
            failing = true;
            LOG.warnf("timers wait: %s", failure);
        }
        again(AFTER_A_FAILURE);
    }

    /// @return whether some root has more to do than one batch
    Uni<Boolean> round() {
        return contexts.run(firing::rootsWithDueTimers)
                .chain(this::fire)
                .call(this::count)
                .ifNoItem()
                .after(ROUND_AT_MOST)
                .fail();
    }

    private Uni<Boolean> fire(List<Long> roots) {
        return Multi.createFrom()
                .iterable(roots)
                .onItem()
                .transformToUni(this::fire)
                .merge(ROOTS_AT_ONCE)
                .collect()
                .asList()
                .map(settled -> settled.stream().anyMatch(count -> count >= config.batch()));
    }

    /// A root that fails is tried again in the next round, and takes no other one with it.
    private Uni<Integer> fire(long root) {
        return contexts.run(() -> {
                    RootScope.enter(root);
                    return firing.fireDue(ActionContext.ofSystem(root, NAME), config.batch());
                })
                .invoke(settled -> fired(root, settled))
                .map(List<Timer>::size)
                .onFailure()
                .recoverWithItem(failure -> failed(root, failure));
    }

    private void fired(long root, List<Timer> settled) {
        metrics.settled(settled);
        if (failingRoots.remove(root)) {
            LOG.infof("timers of root %d fire again", root);
        }
    }

    private int failed(long root, Throwable failure) {
        metrics.failed();
        if (failingRoots.add(root)) {
            LOG.errorf(failure, "timers of root %d do not fire", root);
        }
        return 0;
    }

    private Uni<Void> count() {
        Instant now = Instant.now();
        if (now.isBefore(countAgainAt)) {
            return Uni.createFrom().voidItem();
        }
        countAgainAt = now.plus(config.countEvery());
        return contexts.run(firing::counts).invoke(metrics::counted).replaceWithVoid();
    }
}
