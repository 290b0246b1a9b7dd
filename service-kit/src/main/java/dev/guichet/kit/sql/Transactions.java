package dev.guichet.kit.sql;

import io.smallrye.common.vertx.ContextLocals;

/// Whether this piece of work is inside a transaction of a session (`@WithTransaction`).
public final class Transactions {
    private static final String INSIDE = "guichet.transaction";

    private Transactions() {}

    public static boolean isOpen() {
        return ContextLocals.get(INSIDE, false);
    }

    /// By whoever opens the outermost.
    public static void opened() {
        ContextLocals.put(INSIDE, true);
    }

    public static void closed() {
        ContextLocals.remove(INSIDE);
    }
}
