package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.ticket.store.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Ids of messages, for commands that say something.
@ApplicationScoped
public class MessageIds {
    private final Ids ids;

    MessageIds(Ids ids) {
        this.ids = ids;
    }

    /// Within the transaction of the command.
    public Uni<Long> next() {
        return ids.nextMessageWithin();
    }
}
