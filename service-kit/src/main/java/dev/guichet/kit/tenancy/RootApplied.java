package dev.guichet.kit.tenancy;

import dev.guichet.kit.sql.ReadTransaction;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Tells PostgreSQL the current root, at most once per transaction and root.
public final class RootApplied {

    private static final String APPLIED = "guichet.root.applied";

    private record Told(Mutiny.@Nullable Transaction transaction, long root) {

        /// The very transaction, not an equal one.
        boolean sameAs(Told other) {
            return transaction == other.transaction && root == other.root;
        }
    }

    private RootApplied() {}

    /// Nothing when no root was entered: row-level security then shows nothing. A nested call in the same transaction
    /// with the same root costs nothing; a changed root is told again.
    public static Uni<Void> to(Mutiny.Session session) {
        if (ReadTransaction.isOpen()) {
            throw new IllegalStateException("a transaction inside of one that only reads");
        }
        var root = RootScope.current();
        if (root.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var wanted = new Told(session.currentTransaction(), root.getAsLong());
        if (ContextLocals.<Told>get(APPLIED).filter(wanted::sameAs).isPresent()) {
            return Uni.createFrom().voidItem();
        }
        return SessionSql.select(session, RootScope.SET_ROOT, Long.toString(wanted.root()))
                .invoke(() -> ContextLocals.put(APPLIED, wanted))
                .replaceWithVoid();
    }
}
