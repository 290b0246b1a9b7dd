package dev.guichet.sla.intake;

import dev.guichet.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class TicketConsumer {
    private final Inbox inbox;
    private final TicketEffect effect;

    TicketConsumer(Inbox inbox, TicketEffect effect) {
        this.inbox = inbox;
        this.effect = effect;
    }

    @Incoming("tickets")
    Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.handle(batch, effect);
    }
}
