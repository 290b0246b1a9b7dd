package dev.guichet.kit.idempotency;

import dev.guichet.kit.problem.Refusals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Outside Bean Validation and every transaction: what they refuse is an answer as well.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotentInterceptor {

    private final IdempotentCalls calls;
    private final IdempotentTransaction transaction;
    private final Answers answers;

    IdempotentInterceptor(IdempotentCalls calls, IdempotentTransaction transaction, Answers answers) {
        this.calls = calls;
        this.transaction = transaction;
        this.answers = answers;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var call = calls.current();
        if (call.isEmpty()) {
            return invocation.proceed();
        }
        // What is refused is kept after the transaction that it failed; one that keeps its own answers keeps no
        // refusal.
        return answer(call.get(), invocation)
                .onFailure()
                .recoverWithUni(failure -> transaction.refused(call.get(), Refusals.of(failure)))
                .map(answers::response);
    }

    private Uni<Answer> answer(IdempotentCall call, InvocationContext invocation) {
        Supplier<Uni<Answer>> work = () -> proceed(invocation).map(result -> answers.of(result, status(invocation)));
        return isInStore(invocation) ? work.get() : transaction.once(call, work);
    }

    private static boolean isInStore(InvocationContext invocation) {
        var own = invocation.getMethod().getAnnotation(Idempotent.class);
        return own != null && own.inStore();
    }

    private static int status(InvocationContext invocation) {
        var declared = invocation.getMethod().getAnnotation(ResponseStatus.class);
        return declared == null ? 200 : declared.value();
    }

    private static Uni<?> proceed(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
