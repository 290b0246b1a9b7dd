package dev.guichet.http.drain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Keeps the door open, once the process was asked to end, until nobody calls any more. Readiness is down by then, and
/// every answer says that its connection ends; but on a busy machine callers may hear of it later than any delay that
/// was set, and a call that arrives while connections are being closed is lost without an answer.
@Singleton
class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    private static final int BEFORE_ALL_OTHERS = 100_001;
    private static final long LOOK_MILLIS = 250;
    /// Counted, not timed: a process that gets no time to read what has arrived gets none to look either.
    private static final int QUIET_LOOKS = 4;

    private static final long LONGEST_MILLIS = 10_000;

    private final Duration delay;
    private final Vertx vertx;
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong over = new AtomicLong();
    private volatile boolean ending;
    /// Of the event loop that looks, as is the next one.
    private long arrivedBefore;

    private int quietLooks;

    Drain(DrainConfig config, Vertx vertx) {
        this.delay = config.delay();
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL_OTHERS);
    }

    /// Whoever asks for health or metrics goes on asking.
    private void pass(RoutingContext call) {
        if (!call.normalizedPath().startsWith("/q/")) {
            begin();
            call.addHeadersEndHandler(head -> {
                if (ending) {
                    call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
            });
            call.addEndHandler(ended -> end());
        }
        call.next();
    }

    void begin() {
        arrived.incrementAndGet();
    }

    void end() {
        over.incrementAndGet();
    }

    /// The framework closes its doors only when this has returned. Without a delay nobody is told in time to go
    /// elsewhere, or there is no other replica.
    void await(@Observes ShutdownDelayInitiatedEvent asked) throws InterruptedException {
        ending = true;
        if (delay.toMillis() > 0) {
            var quiet = new CountDownLatch(1);
            vertx.setTimer(
                    delay.toMillis(),
                    told -> vertx.setPeriodic(LOOK_MILLIS, tick -> {
                        if (look() >= QUIET_LOOKS) {
                            vertx.cancelTimer(tick);
                            quiet.countDown();
                        }
                    }));
            if (!quiet.await(delay.toMillis() + LONGEST_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("ends although it is still called");
            }
        }
    }

    /// How many looks in a row saw that no call has come and none is under way.
    private int look() {
        long now = arrived.get();
        quietLooks = now == arrivedBefore && now == over.get() ? quietLooks + 1 : 0;
        arrivedBefore = now;
        return quietLooks;
    }
}
