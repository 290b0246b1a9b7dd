package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.Backlog;
import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.mail.MailModel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What the worker counts. The backlog is that of the whole ledger, so each replica shows the same.
@Singleton
class DeliveryMetrics {
    private final MeterRegistry registry;
    private final Timer createdToAccepted;
    private volatile Backlog backlog = Backlog.NONE;
    private volatile boolean relayUp = true;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.createdToAccepted = Timer.builder("guichet.mail.created.to.accepted")
                .description("From what happened to the relay's 250")
                .serviceLevelObjectives(
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .register(registry);
        Gauge.builder("guichet.mails.waiting", () -> backlog.mails())
                .description("Mails waiting for an attempt")
                .register(registry);
        Gauge.builder("guichet.mails.oldest.age", () -> backlog.oldest().toMillis() / 1000.0)
                .description("Age of the oldest mail that waits")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("guichet.events.waiting.for.desk", () -> backlog.events())
                .description("Events that wait until their desk is known")
                .register(registry);
        Gauge.builder("guichet.smtp.up", () -> relayUp ? 1 : 0)
                .description("Whether the relay answered when it was last asked")
                .register(registry);
    }

    void settled(DueDelivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent(var at) -> sent(delivery, at);
            case Outcome.TryAgain _ -> count("guichet.mails.failed", delivery);
            case Outcome.GiveUp _ -> count("guichet.mails.given.up", delivery);
        }
    }

    void backlog(Backlog current) {
        backlog = current;
    }

    void relayUp(boolean up) {
        relayUp = up;
    }

    boolean isRelayUp() {
        return relayUp;
    }

    private void sent(DueDelivery delivery, Instant at) {
        count("guichet.mails.sent", delivery);
        Duration taken = Duration.between(delivery.occurredAt(), at);
        createdToAccepted.record(taken.isNegative() ? Duration.ZERO : taken);
    }

    private void count(String name, DueDelivery delivery) {
        MailModel letter = delivery.letter();
        registry.counter(
                        name,
                        "template",
                        letter == null ? "unreadable" : letter.template().wireName())
                .increment();
    }
}
