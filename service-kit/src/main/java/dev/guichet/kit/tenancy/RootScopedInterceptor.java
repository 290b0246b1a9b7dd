package dev.guichet.kit.tenancy;

import dev.guichet.kit.sql.SessionSql;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Tells PostgreSQL the current root inside every transaction, so that no use case can forget it. Bound to Quarkus' own
/// annotation and one step inside its interceptor (+ 200), where the transaction already exists.
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
class RootScopedInterceptor {

    private static final String APPLIED = "guichet.root.applied";

    private record Applied(Mutiny.@Nullable Transaction transaction, long root) {}

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        if (!Uni.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return invocation.proceed();
        }
        return Panache.getSession().chain(RootScopedInterceptor::apply).chain(() -> proceed(invocation));
    }

    /// A nested call in the same transaction with the same root costs nothing; a changed root is told again.
    private static Uni<Void> apply(Mutiny.Session session) {
        var root = RootScope.current();
        if (root.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var wanted = new Applied(session.currentTransaction(), root.getAsLong());
        var applied = ContextLocals.<Applied>get(APPLIED);
        if (applied.isPresent()
                && applied.get().transaction() == wanted.transaction()
                && applied.get().root() == wanted.root()) {
            return Uni.createFrom().voidItem();
        }
        return SessionSql.select(session, RootScope.SET_ROOT, Long.toString(wanted.root()))
                .invoke(() -> ContextLocals.put(APPLIED, wanted))
                .replaceWithVoid();
    }

    private static Uni<?> proceed(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
