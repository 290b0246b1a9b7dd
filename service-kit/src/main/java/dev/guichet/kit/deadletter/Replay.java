package dev.guichet.kit.deadletter;

import io.smallrye.mutiny.Uni;

/// How a dead letter finds its way back to the effect it could not have; the inbox is who knows.
public interface Replay {

    /// Fails with the reason when it cannot have its effect this time either.
    Uni<Void> of(DeadLetter.Content content);
}
