package dev.guichet.ticket.timeline.app;

import dev.guichet.ticket.sql.Slice;
import dev.guichet.ticket.timeline.domain.Fact;
import dev.guichet.ticket.timeline.store.TimelineStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The timelines of the current root.
@ApplicationScoped
public class Timelines {
    private final TimelineStore store;

    Timelines(TimelineStore store) {
        this.store = store;
    }

    public Uni<Void> add(List<Fact> facts) {
        return facts.isEmpty() ? Uni.createFrom().voidItem() : store.add(facts);
    }

    /// Newest first.
    ///
    /// @param before the version of the last fact seen, as it was shown; null begins with the newest
    /// @param internal whether internal facts are shown
    public Uni<Slice<Fact>> page(long ticket, @Nullable Long before, boolean internal, int limit) {
        return store.page(ticket, before, internal, limit);
    }
}
