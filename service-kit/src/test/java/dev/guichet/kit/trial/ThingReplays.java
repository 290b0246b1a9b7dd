package dev.guichet.kit.trial;

import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Things are for everybody, but for those that were taken away.
@ApplicationScoped
class ThingReplays implements ReplayGuard {
    /// Keys of those that nobody may know of any more.
    static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    @Override
    public String collection() {
        return "things";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return kept.key().filter(TAKEN::contains).isPresent()
                ? Uni.createFrom().failure(Refused.because(KitRefusal.NOT_FOUND))
                : Uni.createFrom().voidItem();
    }
}
