package dev.guichet.ticket.invitation.app;

import dev.guichet.kit.start.Schema;
import dev.guichet.ticket.invitation.account.Accounts;
import dev.guichet.ticket.invitation.domain.DueInvitation;
import dev.guichet.ticket.invitation.domain.Outcome;
import dev.guichet.ticket.invitation.domain.RetryPolicy;
import dev.guichet.ticket.invitation.domain.Verdict;
import dev.guichet.ticket.invitation.store.InvitationQueue;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Asks the identity provider for the mails that wait, on any number of replicas. A replica that dies between the
/// identity provider's answer and the note of it leaves a lease that runs out: that one mail is sent again.
@Singleton
class InvitationWorker {
    private static final Logger LOG = Logger.getLogger(InvitationWorker.class);

    private final InvitationQueue queue;
    private final Accounts accounts;
    private final InvitationConfig config;
    private final RetryPolicy policy;
    private final Schema schema;
    private final MeterRegistry meters;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopped;

    InvitationWorker(
            InvitationQueue queue, Accounts accounts, InvitationConfig config, Schema schema, MeterRegistry meters) {
        this.queue = queue;
        this.accounts = accounts;
        this.config = config;
        this.policy = config.retryPolicy();
        this.schema = schema;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        if (accounts.areReachable()) {
            vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
        } else {
            LOG.warn("guichet.ticket.identity.secret is not set: invitations wait for a replica that has it");
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        if (stopped || !schema.isReady() || !working.compareAndSet(false, true)) {
            return;
        }
        untilDone()
                .onTermination()
                .invoke(() -> working.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("invitations wait: %s", failure.toString()));
    }

    /// A full portion means that there is more.
    private Uni<Boolean> untilDone() {
        return queue.claim(config.width(), config.lease(), config.perDay())
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUni(this::attempt)
                        .merge(config.width())
                        .collect()
                        .asList())
                .chain(settled -> settled.size() == config.width() && !stopped
                        ? untilDone()
                        : Uni.createFrom().item(true));
    }

    /// What cannot be written down is tried again once the lease is over, and holds up no other.
    private Uni<DueInvitation> attempt(DueInvitation due) {
        return accounts.invite(due)
                .map(verdict -> outcome(verdict, due))
                .call(outcome -> queue.settle(due, outcome))
                .onFailure()
                .invoke(failure -> LOG.warnf("invitation %d: %s", due.id(), failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWith(due);
    }

    private Outcome outcome(Verdict verdict, DueInvitation due) {
        Outcome outcome = policy.after(verdict, due, ThreadLocalRandom.current().nextDouble());
        switch (outcome) {
            case Outcome.Sent() -> count("sent", "");
            case Outcome.Again(var reason, var pause) -> {
                count("put_off", reason.name());
                LOG.debugf("invitation %d is put off by %s: %s", due.id(), pause, reason);
            }
            case Outcome.Failed(var reason) -> {
                count("failed", reason.name());
                LOG.warnf("invitation %d is given up: %s", due.id(), reason);
            }
        }
        return outcome;
    }

    private void count(String outcome, String reason) {
        meters.counter("guichet_invitations", "outcome", outcome, "reason", reason)
                .increment();
    }
}
