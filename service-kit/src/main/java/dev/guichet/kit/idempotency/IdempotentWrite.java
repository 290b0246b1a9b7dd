package dev.guichet.kit.idempotency;

import dev.guichet.kit.sql.BoundStatement;
import org.jspecify.annotations.Nullable;

/// That a call is carried out once, as a use case takes it along that writes in flights of its own: a key to look for
/// before it decides, and a statement to run with its own. It knows neither the call nor what that is answered with.
///
/// @param <T> what the use case has made
public interface IdempotentWrite<T> {
    /// Scope of the key in `idempotency_key`; null when there is none. When it is there, whoever looks fails with
    /// [KeyAnswered].
    byte @Nullable [] key();

    /// Keeps what the call is answered with; null when there is no key. First of the writes: a concurrent call with the
    /// key waits there, and then fails on it, so that it writes nothing.
    @Nullable
    BoundStatement keeping(T made);

    /// Of whoever brings no key.
    static <T> IdempotentWrite<T> none() {
        return new IdempotentWrite<>() {
            @Override
            public byte @Nullable [] key() {
                return null;
            }

            @Override
            public @Nullable BoundStatement keeping(T made) {
                return null;
            }
        };
    }
}
