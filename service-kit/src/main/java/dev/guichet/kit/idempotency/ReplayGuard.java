package dev.guichet.kit.idempotency;

import io.smallrye.mutiny.Uni;

/// Asks again whether the caller may have an answer that was kept for them: rights end at once, answers are kept for a
/// day. There is one for each collection of the API that is written to, or its answers are replayed to nobody.
public interface ReplayGuard {
    /// As in the path: `tickets` of `/api/v1/tickets`.
    String collection();

    /// Within the transaction of the replay. It judges the caller, not whether the call would still succeed.
    ///
    /// @return fails with the refusal that somebody without the right gets
    Uni<Void> require(KeptAnswer kept);
}
