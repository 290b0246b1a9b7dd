package dev.guichet.kit.idempotency;

import dev.guichet.kit.sql.BoundStatement;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A call with its key, whose answer is made of what its use case makes. What is kept is what is answered.
final class KeptWrite<T> implements IdempotentWrite<T> {
    private final IdempotentCall call;
    private final Function<T, Answer> answering;
    private volatile @Nullable Made<T> last;

    private record Made<T>(T what, Answer answer) {}

    KeptWrite(IdempotentCall call, Function<T, Answer> answering) {
        this.call = call;
        this.answering = answering;
    }

    @Override
    public byte[] key() {
        return call.scope();
    }

    @Override
    public BoundStatement keeping(T made) {
        Answer answer = answering.apply(made);
        last = new Made<>(made, answer);
        return new BoundStatement(IdempotencySql.KEEP, IdempotencySql.claimAnswered(call, answer));
    }

    /// The very bytes that were kept for it.
    Answer answer(T made) {
        Made<T> kept = last;
        if (kept == null || kept.what() != made) {
            throw new IllegalStateException("nothing was kept of what was made");
        }
        return kept.answer();
    }
}
