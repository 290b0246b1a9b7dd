package dev.guichet.ticket.signup;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import dev.guichet.kit.start.Schema;
import dev.guichet.kit.start.SchemaIsNotReady;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Looks who asked to sign up, one after the other, on any number of replicas. Every step may be done again: whoever
/// takes over from a replica that died finds the invitation queued.
@Singleton
class SignUpWorker {
    private static final Logger LOG = Logger.getLogger(SignUpWorker.class);

    private final SignUpService signUps;
    private final SignUpConfig config;
    private final FreshContext contexts;
    private final Schema schema;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile boolean stopped;

    SignUpWorker(SignUpService signUps, SignUpConfig config, FreshContext contexts, Schema schema) {
        this.signUps = signUps;
        this.config = config;
        this.contexts = contexts;
        this.schema = schema;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> look());
    }

    @Scheduled(
            every = "{guichet.ticket.sign-up.forget-every}",
            concurrentExecution = SKIP,
            skipExecutionIf = SchemaIsNotReady.class)
    Uni<Void> forget() {
        return contexts.run(signUps::forget)
                .onFailure()
                .invoke(failure -> LOG.debugf("sign-ups are forgotten later: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
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
                .with(done -> {}, failure -> LOG.debugf("sign-ups wait: %s", failure.toString()));
    }

    private Uni<Void> untilDone() {
        return contexts.run(signUps::next)
                .chain(next -> next.isPresent() && !stopped
                        ? settle(next.get()).chain(this::untilDone)
                        : Uni.createFrom().voidItem());
    }

    /// One that fails is tried again after its minute, and holds up no other.
    private Uni<Void> settle(SignUp signUp) {
        return contexts.run(() -> signUps.hosts(signUp))
                .call(hosts -> welcome(signUp, hosts))
                .chain(hosts -> contexts.run(() -> signUps.done(signUp, !hosts.isEmpty())))
                .onFailure()
                .invoke(failure -> LOG.warnf("a sign-up is tried again: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /// Of several hosts, the first: it is one account.
    private Uni<Void> welcome(SignUp signUp, List<SignUp.Host> hosts) {
        return hosts.isEmpty()
                ? Uni.createFrom().voidItem()
                : contexts.run(() -> {
                    RootScope.enter(hosts.getFirst().root());
                    return signUps.welcome(signUp, hosts.getFirst());
                });
    }
}
