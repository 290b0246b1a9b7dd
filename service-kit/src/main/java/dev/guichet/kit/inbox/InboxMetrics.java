package dev.guichet.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// What became of the events that arrived.
@Singleton
class InboxMetrics {

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void applied(String topic, int applied, int repeated) {
        registry.counter("guichet.events.processed", "topic", topic).increment(applied);
        registry.counter("guichet.events.repeated", "topic", topic).increment(repeated);
    }

    /// `type` only as known or not: a label must not have as many values as a stranger cares to send.
    void skipped(String topic, @Nullable String type) {
        registry.counter(
                        "guichet.events.skipped", "topic", topic, "reason", type == null ? "tombstone" : "unknown_type")
                .increment();
    }

    /// An attempt that the database did not answer, whatever it was about.
    void unanswered() {
        registry.counter("guichet.events.unanswered").increment();
    }

    void deadLettered(String topic) {
        registry.counter("guichet.events.dead.lettered", "topic", topic).increment();
    }
}
