package dev.guichet.kit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next cursor of the page after this one; null on the last
public record Page<T>(List<T> items, @Nullable String next) {

    /// Of `limit + 1` rows asked for, the first `limit`; one more than that means that there is a next page.
    ///
    /// @param cursorAfter the cursor that continues after a row
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorAfter) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursorAfter.apply(items.getLast()));
    }

    /// Of rows that are a page already.
    ///
    /// @param more whether there is a next page
    public static <T> Page<T> of(List<T> rows, boolean more, Function<T, String> cursorAfter) {
        return new Page<>(List.copyOf(rows), more ? cursorAfter.apply(rows.getLast()) : null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
