package dev.guichet.kit.deadletter;

import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// The token of this very call says that its caller is an operator, or nobody gets here.
@ApplicationScoped
class DeadLetterReplays implements ReplayGuard {
    @Override
    public String collection() {
        return "dead-letters";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return Uni.createFrom().voidItem();
    }
}
