package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.ticket.store.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Ids of messages, taken before they are said.
@ApplicationScoped
public class MessageIds {
    private final Ids ids;

    MessageIds(Ids ids) {
        this.ids = ids;
    }

    public Uni<Long> next() {
        return ids.nextMessage();
    }
}
