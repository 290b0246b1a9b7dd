package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.RetryPolicy;
import dev.guichet.notification.delivery.domain.Settled;
import dev.guichet.notification.delivery.store.DeliveryQueueStore;
import dev.guichet.notification.mail.SmtpConfig;
import dev.guichet.notification.mail.Verdict;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    /// What ends within it is written down together: a commit for each mail would cost as much as the mail.
    private static final Duration GATHERING = Duration.ofMillis(20);

    /// How often a lease is renewed before it would be over: some of them may fail or come late.
    private static final int RENEWALS = 4;

    private final DeliveryQueueStore queue;
    private final DeliveryAttempt attempt;
    private final DeliveryMetrics metrics;
    private final DeliveryConfig config;
    private final RetryPolicy policy;
    private final Vertx vertx;
    private final Context context;
    private final SmtpState relay;
    private final int width;
    private final long started = System.nanoTime();
    private final ExecutorService dialogues = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("smtp-", 0).factory());
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final InFlightDeliveries inFlight = new InFlightDeliveries();

    private boolean claiming;
    private boolean settling;
    /// What was sent could not be written down: nothing new is taken until it is.
    private boolean notWritten;
    private boolean renewing;
    private boolean perhapsMore;
    private boolean closing;

    DeliveryWorker(
            DeliveryQueueStore queue,
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
        this.relay = new SmtpState(new OutageBreak(config.longestOutagePause()), metrics);
        this.width = smtp.connections();
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
    }

    /// Something was written into the ledger: call after the commit.
    public void wake() {
        context.runOnContext(ignored -> look());
    }

    void start(@Observes StartupEvent event) {
        context.runOnContext(ignored -> {
            vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
            vertx.setPeriodic(config.lease().toMillis() / RENEWALS, timer -> renew());
        });
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
        if (closing && inFlight.isEmpty() && !claiming) {
            drained.complete(null);
        }
    }

    /// Not for every single place that becomes free: half of them at once cost the database half as much.
    private void claim() {
        int free = relay.width(millis(), width) - inFlight.underWay();
        boolean worthIt = free > 0 && (inFlight.underWay() == 0 || free >= width / 2);
        if (closing || claiming || notWritten || !perhapsMore || !worthIt) {
            return;
        }
        claiming = true;
        perhapsMore = false;
        whenOver(
                queue.claim(free, config.lease(), inFlight.attempts().keySet()),
                due -> claimed(due, free),
                this::notClaimed);
    }

    private void claimed(List<DueDelivery> due, int wanted) {
        claiming = false;
        perhapsMore |= due.size() == wanted;
        inFlight.take(due);
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
            long began = System.nanoTime();
            Verdict verdict = attempt.of(delivery);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            onLoop(() -> sent(delivery, verdict, took));
        });
    }

    /// The age of a mail is told by the clock that wrote it, which is the database's.
    private void sent(DueDelivery delivery, Verdict verdict, Duration took) {
        Outcome outcome = policy.after(
                verdict,
                delivery,
                delivery.takenAt().plus(took),
                ThreadLocalRandom.current().nextDouble());
        perhapsMore |= relay.note(verdict, millis());
        metrics.settled(delivery, outcome);
        inFlight.isOver(new Settled(delivery.id(), delivery.attempts(), verdict.isAboutTheMail(), outcome));
        turn();
    }

    /// Of this worker's own time, which does not jump.
    private long millis() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    private void settle() {
        if (settling || !inFlight.hasOver()) {
            return;
        }
        settling = true;
        vertx.setTimer(GATHERING.toMillis(), timer -> writeDown());
    }

    private void writeDown() {
        List<Settled> batch = inFlight.takeOver();
        whenOver(queue.settle(batch), done -> settled(batch), failure -> notSettled(batch, failure));
    }

    private void settled(List<Settled> batch) {
        inFlight.written(batch);
        settling = false;
        notWritten = false;
        turn();
    }

    /// Kept until the database is back.
    private void notSettled(List<Settled> batch, Throwable failure) {
        LOG.debugf(failure, "the ledger cannot be written");
        inFlight.notWritten(batch);
        notWritten = true;
        vertx.setTimer(PAUSE_WITHOUT_DATABASE.toMillis(), timer -> {
            settling = false;
            turn();
        });
    }

    /// A lease is short, so that what a dead worker held is sent soon; a dialogue may be long.
    private void renew() {
        if (renewing || inFlight.isEmpty()) {
            return;
        }
        renewing = true;
        whenOver(queue.renew(inFlight.attempts(), config.lease()), done -> renewing = false, this::notRenewed);
    }

    private void notRenewed(Throwable failure) {
        LOG.debugf(failure, "leases cannot be renewed");
        renewing = false;
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
