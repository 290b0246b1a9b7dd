package dev.guichet.kit.deadletter;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.Outage;
import dev.guichet.kit.tenancy.FreshContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What an operator does with a dead letter. Each step is a transaction of its own, whatever transaction the call is
/// in: an attempt that failed again is refused, and counted all the same.
@ApplicationScoped
class DeadLetterDecisions {
    private final DeadLetterService letters;
    private final Replay replay;
    private final FreshContext contexts;
    private final String name;

    DeadLetterDecisions(DeadLetterService letters, Replay replay, FreshContext contexts, KitConfig config) {
        this.letters = letters;
        this.replay = replay;
        this.contexts = contexts;
        this.name = config.service();
    }

    /// Of the service whose dead letters these are.
    String name() {
        return name;
    }

    /// Gives the event to the service's effect again. A crash before the decision is written does no harm: the next
    /// replay finds the event processed.
    Uni<DeadLetter> replay(long id, String operator) {
        return contexts.run(() -> letters.undecided(id))
                .chain(replay::of)
                .onFailure(failure -> !(failure instanceof Refused) && !Outage.is(failure))
                .recoverWithUni(failure -> failedAgain(id, failure))
                .chain(() -> contexts.run(() -> letters.decide(id, "replayed", operator, null)));
    }

    Uni<DeadLetter> skip(long id, String operator, String reason) {
        return contexts.run(() -> letters.undecided(id))
                .chain(() -> contexts.run(() -> letters.decide(id, "skipped", operator, reason)));
    }

    private Uni<Void> failedAgain(long id, Throwable failure) {
        return contexts.run(() -> letters.failedAgain(id, failure))
                .onItem()
                .failWith(() -> Refused.because(DeadLetterRefusal.DEAD_LETTER_FAILED_AGAIN)
                        .arg("cause", Causes.describe(failure)));
    }
}
