package dev.guichet.kit.deadletter;

import dev.guichet.kit.config.KitConfig;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.Outage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// What an operator does with a dead letter.
@ApplicationScoped
class DeadLetterService {

    private final DeadLetterStore store;
    private final Replay replay;
    private final String name;

    DeadLetterService(DeadLetterStore store, Replay replay, KitConfig config) {
        this.name = config.service();
        this.store = store;
        this.replay = replay;
    }

    /// Of the service whose dead letters these are.
    String name() {
        return name;
    }

    /// Gives the event to the service's effect again, in a transaction of its own. A crash before the decision is
    /// written does no harm: the next replay finds the event processed.
    Uni<DeadLetter> replay(long id, String operator) {
        return waiting(id)
                .chain(content -> replay.of(content))
                .onFailure(failure -> !(failure instanceof Refused) && !Outage.is(failure))
                .recoverWithUni(failure -> failedAgain(id, failure))
                .chain(() -> decide(id, "replayed", operator, null));
    }

    Uni<DeadLetter> skip(long id, String operator, String reason) {
        return waiting(id).chain(content -> decide(id, "skipped", operator, reason));
    }

    private Uni<DeadLetter.Content> waiting(long id) {
        return store.content(id)
                .map(found -> found.orElseThrow(() -> Refused.because(DeadLetterRefusal.DEAD_LETTER_UNKNOWN)))
                .invoke(content -> {
                    if (!content.state().equals("waiting")) {
                        throw Refused.because(DeadLetterRefusal.DEAD_LETTER_DECIDED)
                                .arg("state", content.state());
                    }
                });
    }

    private Uni<Void> failedAgain(long id, Throwable failure) {
        return store.failedAgain(id, failure)
                .onItem()
                .failWith(() -> Refused.because(DeadLetterRefusal.DEAD_LETTER_FAILED_AGAIN)
                        .arg("cause", Causes.describe(failure)));
    }

    private Uni<DeadLetter> decide(long id, String state, String operator, @Nullable String reason) {
        return store.decide(id, state, operator, reason)
                .chain(() -> store.find(id))
                .map(found -> found.orElseThrow(() -> Refused.because(DeadLetterRefusal.DEAD_LETTER_UNKNOWN)));
    }
}
