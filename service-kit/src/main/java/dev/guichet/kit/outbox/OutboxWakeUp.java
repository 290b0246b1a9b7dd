package dev.guichet.kit.outbox;

import io.smallrye.common.vertx.ContextLocals;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/// Which shards have something new, from the transaction that wrote it to the relay that publishes it. Shards travel as
/// a bit mask.
@Singleton
class OutboxWakeUp {

    private static final String PENDING = "guichet.outbox.pending";

    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();

    void listen(IntConsumer listener) {
        listeners.add(listener);
    }

    void afterCommit(List<OutboxRow> rows) {
        ContextLocals.put(PENDING, ContextLocals.get(PENDING, 0) | maskOf(rows));
    }

    /// Forgets what an earlier transaction of this context left behind.
    void begin() {
        ContextLocals.remove(PENDING);
    }

    void committed() {
        var mask = ContextLocals.get(PENDING, 0);
        if (mask != 0) {
            ContextLocals.remove(PENDING);
            wake(mask);
        }
    }

    void now(List<OutboxRow> rows) {
        wake(maskOf(rows));
    }

    private void wake(int mask) {
        listeners.forEach(listener -> listener.accept(mask));
    }

    private static int maskOf(List<OutboxRow> rows) {
        var mask = 0;
        for (var row : rows) {
            mask |= 1 << row.shard();
        }
        return mask;
    }
}
