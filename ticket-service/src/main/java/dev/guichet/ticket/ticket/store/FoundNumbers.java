package dev.guichet.ticket.ticket.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers of tickets, newest first.
///
/// @param next what the search goes on below; null when it found everything. There may be a next when there are fewer
/// numbers than asked for, even none: as many as one request looks at did not match
public record FoundNumbers(List<Long> numbers, @Nullable Long next) {
    public static final FoundNumbers NONE = new FoundNumbers(List.of(), null);

    public FoundNumbers {
        numbers = List.copyOf(numbers);
    }

    /// Of one number more than asked for, if there are that many.
    static FoundNumbers of(List<Long> found, int howMany) {
        return found.size() <= howMany
                ? new FoundNumbers(found, null)
                : new FoundNumbers(found.subList(0, howMany), found.get(howMany - 1));
    }
}
