package dev.guichet.kit.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/// Events arrive and have their effect once, whatever dies when.
@ApplicationScoped
public class Inbox {

    /// Applies a batch: one transaction for all, or, when that fails, one for each; what cannot be applied is
    /// dead-lettered. Completes when every record of the batch is settled, so that its offset may be committed;
    /// while the database is down it does not complete, and the consumer pauses.
    public Uni<Void> handle(ConsumerRecords<String, byte[]> batch, Effect effect) {
        return Uni.createFrom().failure(new IllegalStateException("not yet"));
    }
}
