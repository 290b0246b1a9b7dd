package dev.guichet.kit.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
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
        if (call.isEmpty() || isInStore(invocation)) {
            return invocation.proceed();
        }
        return transaction
                .once(call.get(), () -> proceed(invocation).map(result -> answers.of(result, status(invocation))))
                .map(answers::response);
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
