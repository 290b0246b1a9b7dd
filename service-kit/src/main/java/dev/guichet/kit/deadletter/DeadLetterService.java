package dev.guichet.kit.deadletter;

import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.kit.problem.Refused;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dead letters read and decided on, a transaction each.
@ReplicaClock("when an operator decided, which is only told")
@ApplicationScoped
class DeadLetterService {
    private final DeadLetterRepository letters;

    DeadLetterService(DeadLetterRepository letters) {
        this.letters = letters;
    }

    /// Newest first.
    @WithTransaction
    public Uni<List<DeadLetter>> page(@Nullable String state, @Nullable Long before, int howMany) {
        return letters.page(state, before, howMany)
                .map(found -> found.stream().map(DeadLetterEntity::shown).toList());
    }

    /// How many no operator has decided on.
    @WithTransaction
    public Uni<Long> waiting() {
        return letters.waiting();
    }

    /// @throws Refused `DEAD_LETTER_UNKNOWN`, `DEAD_LETTER_DECIDED`
    @WithTransaction
    public Uni<DeadLetter.Content> undecided(long id) {
        return letters.content(id).invoke(content -> {
            if (!content.state().equals(DeadLetterEntity.WAITING)) {
                throw Refused.because(DeadLetterRefusal.DEAD_LETTER_DECIDED).arg("state", content.state());
            }
        });
    }

    /// Nothing changes when somebody was first.
    ///
    /// @throws Refused `DEAD_LETTER_UNKNOWN`
    @WithTransaction
    public Uni<DeadLetter> decide(long id, String decision, String operator, @Nullable String reason) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return letters.locked(id)
                .invoke(letter -> letter.decide(decision, operator, reason, now))
                .map(DeadLetterEntity::shown);
    }

    @WithTransaction
    public Uni<Void> failedAgain(long id, Throwable failure) {
        return letters.locked(id).invoke(letter -> letter.failedAgain(failure)).replaceWithVoid();
    }
}
