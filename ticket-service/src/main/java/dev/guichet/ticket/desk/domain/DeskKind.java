package dev.guichet.ticket.desk.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sort of request that a desk takes.
///
/// @param name the word on the wire
/// @param label what it is called, by language
/// @param priority wire name of the least priority of its tickets; null leaves what is asked for
public record DeskKind(
        String name, Map<String, String> label, @Nullable String priority) {
    public DeskKind {
        label = Map.copyOf(label);
    }

    public String label(String language) {
        return label.getOrDefault(language, name);
    }
}
