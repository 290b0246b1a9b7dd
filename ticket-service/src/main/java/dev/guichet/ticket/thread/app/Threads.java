package dev.guichet.ticket.thread.app;

import dev.guichet.ticket.sql.Slice;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.thread.store.MessageStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The threads of the current root.
@ApplicationScoped
public class Threads {
    private final MessageStore store;

    Threads(MessageStore store) {
        this.store = store;
    }

    public Uni<Void> add(Message message) {
        return store.add(message);
    }

    /// Newest first.
    ///
    /// @param before id of the last message seen; null begins with the newest
    /// @param internal whether notes are shown
    public Uni<Slice<Message>> page(long ticket, @Nullable Long before, boolean internal, int limit) {
        return store.page(ticket, before, internal, limit)
                .map(messages -> messages.within(message -> message.text().answerWeight()));
    }

    public Uni<List<Message>> byIds(List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : store.byIds(ids);
    }
}
