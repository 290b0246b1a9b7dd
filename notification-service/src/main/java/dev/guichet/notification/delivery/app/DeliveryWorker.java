package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.RetryPolicy;
import dev.guichet.notification.delivery.domain.Settled;
import dev.guichet.notification.delivery.store.DeliveryQueue;
import dev.guichet.notification.mail.SmtpConfig;
import dev.guichet.notification.mail.Verdict;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Works the ledger off: takes what is due as soon as there is room, sends it, and writes down what came of it, several
/// at a time. Any number of workers share one ledger. Whatever follows runs on one event loop, so nothing is locked.
@Singleton
public class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final Duration PAUSE_WITHOUT_DATABASE = Duration.ofMillis(500);

    private final DeliveryQueue queue;
    private final DeliveryAttempt attempt;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final RetryPolicy policy;
    private final Vertx vertx;
    private final Context context;
    private final OutageBreak outage;
    private final int width;
    private final Clock clock = Clock.systemUTC();
    private final ExecutorService dialogues = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("smtp-", 0).factory());
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final List<Settled> over = new ArrayList<>();

    private int underWay;
    private boolean claiming;
    private boolean settling;
    private boolean perhapsMore;
    private boolean closing;

    DeliveryWorker(
            DeliveryQueue queue,
            DeliveryAttempt attempt,
            DeliveryMetrics metrics,
            DeliveryConfig config,
            SmtpConfig smtp,
            Vertx vertx) {
        this.queue = queue;
        this.attempt = attempt;
        this.metrics = metrics;
        this.config = config;
        this.policy = config.retryPolicy();
        this.outage = new OutageBreak(config.longestOutagePause());
        this.width = smtp.connections();
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    /// Something was written into the ledger: call after the commit.
    public void wake() {
        context.runOnContext(ignored -> look());
    }

    void start(@Observes StartupEvent event) {
        context.runOnContext(ignored -> vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look()));
    }

    /// Takes nothing new and finishes what is under way: a mail that the relay has should not be sent again.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        context.runOnContext(ignored -> {
            closing = true;
            turn();
        });
        try {
            drained.get(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.warn("stopped with mails under way: their leases will run out and they will be sent again");
        }
    }

    private void look() {
        perhapsMore = true;
        turn();
    }

    private void turn() {
        settle();
        claim();
        if (closing && underWay == 0 && over.isEmpty() && !settling && !claiming) {
            drained.complete(null);
        }
    }

    /// Not for every single place that becomes free: half of them at once cost the database half as much.
    private void claim() {
        int free = outage.width(clock.millis(), width) - underWay;
        boolean worthIt = free > 0 && (underWay == 0 || free >= width / 2);
        if (closing || claiming || !perhapsMore || !worthIt) {
            return;
        }
        claiming = true;
        perhapsMore = false;
        whenOver(queue.claim(free, config.lease()), due -> claimed(due, free), this::notClaimed);
    }

    private void claimed(List<DueDelivery> due, int wanted) {
        claiming = false;
        perhapsMore |= due.size() == wanted;
        underWay += due.size();
        due.forEach(this::send);
        turn();
    }

    private void notClaimed(Throwable failure) {
        LOG.debugf(failure, "the ledger cannot be read");
        claiming = false;
        turn();
    }

    private void send(DueDelivery delivery) {
        dialogues.execute(() -> {
            Verdict verdict = attempt.of(delivery);
            onLoop(() -> sent(delivery, verdict));
        });
    }

    private void sent(DueDelivery delivery, Verdict verdict) {
        underWay--;
        Outcome outcome = policy.after(
                verdict,
                delivery.attempts(),
                delivery.createdAt(),
                clock.instant(),
                ThreadLocalRandom.current().nextDouble());
        noteRelay(verdict);
        metrics.settled(delivery, outcome);
        over.add(new Settled(delivery.id(), outcome));
        turn();
    }

    private void noteRelay(Verdict verdict) {
        boolean before = outage.isOutage();
        if (verdict instanceof Verdict.Unreachable(var reason)) {
            outage.failed(clock.millis(), ThreadLocalRandom.current().nextDouble());
            if (!before) {
                LOG.warnf("the mail relay is away, mails wait: %s", reason);
            }
        } else {
            outage.succeeded();
            perhapsMore |= before;
            if (before) {
                LOG.info("the mail relay is back");
            }
        }
        metrics.relayUp(!outage.isOutage());
    }

    private void settle() {
        if (settling || over.isEmpty()) {
            return;
        }
        settling = true;
        List<Settled> batch = List.copyOf(over);
        over.clear();
        whenOver(queue.settle(batch), done -> settled(), failure -> notSettled(batch, failure));
    }

    private void settled() {
        settling = false;
        turn();
    }

    /// Kept until the database is back: forgetting what was sent would send it again.
    private void notSettled(List<Settled> batch, Throwable failure) {
        LOG.debugf(failure, "the ledger cannot be written");
        over.addAll(batch);
        vertx.setTimer(PAUSE_WITHOUT_DATABASE.toMillis(), timer -> settled());
    }

    /// The edge of the pump: here work is started, and what comes of it returns to the event loop.
    private <T> void whenOver(Uni<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        work.subscribeAsCompletionStage()
                .whenComplete((result, failure) -> onLoop(() -> {
                    if (failure == null) {
                        done.accept(result);
                    } else {
                        failed.accept(failure);
                    }
                }));
    }

    private void onLoop(Runnable work) {
        if (Vertx.currentContext() == context) {
            work.run();
        } else {
            context.runOnContext(ignored -> work.run());
        }
    }
}
