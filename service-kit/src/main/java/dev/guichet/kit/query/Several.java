package dev.guichet.kit.query;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a parameter that takes several: each comes by itself or with others and commas between them.
public final class Several {
    private Several() {}

    /// @param asked null when the parameter is not there
    public static List<String> of(@Nullable List<String> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }
}
