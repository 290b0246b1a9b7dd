package dev.guichet.kit.paging;

import dev.guichet.kit.problem.Refused;
import org.jspecify.annotations.Nullable;

/// How many items a page has: 1 to 200, 50 unless asked.
public final class Limit {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    private Limit() {}

    /// @throws Refused 422 outside the bounds
    public static int of(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        }
        if (asked < 1 || asked > MAX) {
            throw Refused.invalid("/limit", "LIMIT_OUT_OF_BOUNDS");
        }
        return asked;
    }
}
