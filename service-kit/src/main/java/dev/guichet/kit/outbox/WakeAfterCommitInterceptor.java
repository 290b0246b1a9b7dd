package dev.guichet.kit.outbox;

import dev.guichet.kit.sql.Transactions;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Wakes the relay when the outermost transaction has committed: one step outside Quarkus' own interceptor (+ 200).
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 199)
class WakeAfterCommitInterceptor {

    private final OutboxWakeUp wakeUp;

    WakeAfterCommitInterceptor(OutboxWakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (!Uni.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return invocation.proceed();
        }
        return Uni.createFrom().deferred(() -> Transactions.isOpen() ? proceed(invocation) : outermost(invocation));
    }

    private Uni<?> outermost(InvocationContext invocation) {
        Transactions.opened();
        wakeUp.begin();
        return Uncancelled.of(proceed(invocation)
                .onTermination()
                .invoke(Transactions::closed)
                .onItem()
                .invoke(wakeUp::committed));
    }

    private static Uni<?> proceed(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
