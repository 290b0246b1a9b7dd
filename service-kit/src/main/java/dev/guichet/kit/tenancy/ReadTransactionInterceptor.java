package dev.guichet.kit.tenancy;

import dev.guichet.kit.sql.ReadTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/// Opens the transaction of a use case that only reads, in the current root: told with the beginning, so that no
/// statement can come before it. Without a root row-level security shows nothing.
@WithReadTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ReadTransactionInterceptor {
    private static final String BEGIN = "begin read only";

    private final Pool pool;

    ReadTransactionInterceptor(Pool pool) {
        this.pool = pool;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) {
        return ReadTransaction.of(pool, begin(), () -> proceed(invocation));
    }

    /// A number, so nothing of it needs to be escaped.
    private static String begin() {
        var root = RootScope.current();
        return root.isEmpty() ? BEGIN : BEGIN + "; set local guichet.root = '" + root.getAsLong() + "'";
    }

    @SuppressWarnings("unchecked")
    private static Uni<Object> proceed(InvocationContext invocation) {
        try {
            return (Uni<Object>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
