package dev.guichet.ticket.intake;

import dev.guichet.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Timers that came due, from sla-service.
@ApplicationScoped
class SlaConsumer {
    private final Inbox inbox;
    private final SlaEffect effect;

    SlaConsumer(Inbox inbox, SlaEffect effect) {
        this.inbox = inbox;
        this.effect = effect;
    }

    @Incoming("sla")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.handle(batch, effect);
    }
}
