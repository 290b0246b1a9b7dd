package dev.guichet.ticket.ticket.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a ticket says of itself, apart from its thread.
///
/// @param kind what sort of request, a word of the desk's; null when nobody said
/// @param category a word of the desk's; null when nobody said
/// @param fields a JSON object, kept as it came
public record Content(
        String subject,
        @Nullable String kind,
        Priority priority,
        @Nullable String category,
        List<String> tags,
        String fields) {
    /// Names, as the API shows them, of what is the desk's own.
    static final List<String> INTERNAL = List.of("tags");

    public Content {
        tags = List.copyOf(tags);
    }

    /// The same, with this priority unless its own is higher.
    Content atLeast(Priority least) {
        return least.compareTo(priority) <= 0 ? this : new Content(subject, kind, least, category, tags, fields);
    }

    Content ofKind(String named) {
        return new Content(subject, named, priority, category, tags, fields);
    }

    /// The same, with these answers.
    public Content answering(String answers) {
        return new Content(subject, kind, priority, category, tags, answers);
    }

    /// Names, as the API shows them, of what differs in `other`.
    List<String> changesTo(Content other) {
        List<String> changed = new ArrayList<>();
        note(changed, "subject", subject, other.subject);
        note(changed, "kind", kind, other.kind);
        note(changed, "priority", priority, other.priority);
        note(changed, "category", category, other.category);
        note(changed, "tags", tags, other.tags);
        note(changed, "fields", fields, other.fields);
        return List.copyOf(changed);
    }

    private static void note(List<String> changed, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(name);
        }
    }
}
