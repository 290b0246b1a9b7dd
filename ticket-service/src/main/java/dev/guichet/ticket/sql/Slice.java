package dev.guichet.ticket.sql;

import java.util.List;
import java.util.function.ToLongFunction;

/// Some of the rows of a list whose rows may be large: as many as were asked for, or fewer when they are.
///
/// @param more whether others follow the last of them
public record Slice<T>(List<T> rows, boolean more) {
    /// What the rows of a slice may hold together, as they are stored; a single one may be larger.
    public static final long BYTES = 512 * 1024;

    /// What they may weigh together in an answer, where text is HTML too and JSON has its escapes. Few callers with the
    /// largest pages must leave the others time and memory (D32).
    public static final long ANSWER = 1024 * 1024;

    /// The first rows that weigh no more than an answer may, or the first one alone.
    public Slice<T> within(ToLongFunction<T> weight) {
        long sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += weight.applyAsLong(rows.get(i));
            if (sum > ANSWER && i > 0) {
                return new Slice<>(rows.subList(0, i), true);
            }
        }
        return this;
    }
}
