package dev.guichet.kit.outbox;

import io.smallrye.mutiny.Uni;

/// Work that goes on when whoever waits for it goes away.
final class Uncancelled {

    private Uncancelled() {}

    /// A client that hangs up cancels the request's `Uni`; the emitter does not pass that on, so a transaction always
    /// ends as commit or rollback and never in the middle of a flush.
    static <T> Uni<T> of(Uni<T> work) {
        return Uni.createFrom().emitter(emitter -> work.subscribe().with(emitter::complete, emitter::fail));
    }
}
