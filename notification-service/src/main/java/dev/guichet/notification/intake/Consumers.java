package dev.guichet.notification.intake;

import dev.guichet.kit.inbox.Inbox;
import dev.guichet.notification.delivery.app.DeliveryWorker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The topics this service reads; each batch that is committed wakes the worker.
@ApplicationScoped
class Consumers {
    private final Inbox inbox;
    private final TicketEffect tickets;
    private final DirectoryEffect directory;
    private final SlaEffect sla;
    private final DeliveryWorker worker;

    Consumers(Inbox inbox, TicketEffect tickets, DirectoryEffect directory, SlaEffect sla, DeliveryWorker worker) {
        this.inbox = inbox;
        this.tickets = tickets;
        this.directory = directory;
        this.sla = sla;
        this.worker = worker;
    }

    @Incoming("tickets")
    Uni<Void> onTickets(ConsumerRecords<String, byte[]> batch) {
        return inbox.handle(batch, tickets).invoke(worker::wake);
    }

    @Incoming("directory")
    Uni<Void> onDirectory(ConsumerRecords<String, byte[]> batch) {
        return inbox.handle(batch, directory).invoke(worker::wake);
    }

    @Incoming("sla")
    Uni<Void> onSla(ConsumerRecords<String, byte[]> batch) {
        return inbox.handle(batch, sla);
    }
}
