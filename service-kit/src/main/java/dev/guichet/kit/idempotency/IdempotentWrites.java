package dev.guichet.kit.idempotency;

import dev.guichet.kit.sql.UniqueViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Predicate;

/// For resource methods that are `@Idempotent(inStore = true)`: wraps a use case that takes an [IdempotentWrite] along,
/// so that one call is carried out once, however often it comes with its `Idempotency-Key`.
@ApplicationScoped
public class IdempotentWrites {
    /// Nearly always it is seen before anything is written; of two calls at once, one only learns it by writing.
    private static final Predicate<Throwable> KEY_TAKEN =
            UniqueViolation.of("idempotency_key_pkey").or(KeyAnswered.class::isInstance);

    private final IdempotentCalls calls;
    private final IdempotentTransaction transaction;
    private final Answers answers;

    IdempotentWrites(IdempotentCalls calls, IdempotentTransaction transaction, Answers answers) {
        this.calls = calls;
        this.transaction = transaction;
        this.answers = answers;
    }

    /// @param useCase may be asked again
    /// @param view what is said of what it made, with `status`
    public <T> Uni<Response> answer(
            Function<IdempotentWrite<T>, Uni<T>> useCase, Function<T, Object> view, int status) {
        Function<T, Answer> answering = made -> answers.of(view.apply(made), status);
        Uni<Answer> answer = calls.current()
                .map(call -> once(call, useCase, answering))
                .orElseGet(() -> useCase.apply(IdempotentWrite.none()).map(answering));
        return answer.map(answers::response);
    }

    /// Somebody else with the key was first: theirs is the answer. Refusals are kept by whoever sees them all.
    private <T> Uni<Answer> once(
            IdempotentCall call, Function<IdempotentWrite<T>, Uni<T>> useCase, Function<T, Answer> answering) {
        KeptWrite<T> write = new KeptWrite<>(call, answering);
        return Uni.createFrom()
                .deferred(() -> useCase.apply(write))
                .map(write::answer)
                .onFailure(KEY_TAKEN)
                .recoverWithUni(
                        taken -> transaction.once(call, () -> Uni.createFrom().failure(taken)))
                // Its answer was seen, and forgotten by housekeeping just after: the call is a new one.
                .onFailure(KeyAnswered.class)
                .retry()
                .atMost(1);
    }
}
