package dev.guichet.kit.tenancy;

import io.smallrye.common.vertx.ContextLocals;
import java.util.OptionalLong;

/// The root (tenant) the current piece of work acts in, kept in the duplicated Vert.x context: one HTTP request or one
/// consumed event. Without one, row-level security shows nothing and refuses every write.
public final class RootScope {

    /// For plain SQL of one's own, as the first statement of the transaction; `$1` is the root as text.
    public static final String SET_ROOT = "select set_config('guichet.root', $1, true)";

    private static final String ROOT = "guichet.root";

    private RootScope() {}

    /// From now on this piece of work acts in `root`; the next `@WithTransaction` method tells PostgreSQL.
    public static void enter(long root) {
        ContextLocals.put(ROOT, root);
    }

    public static OptionalLong current() {
        return ContextLocals.<Long>get(ROOT).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /// @throws IllegalStateException when no root was entered
    public static long required() {
        return current().orElseThrow(() -> new IllegalStateException("no root entered"));
    }
}
