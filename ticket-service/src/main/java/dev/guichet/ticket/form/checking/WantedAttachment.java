package dev.guichet.ticket.form.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.schema.LinearPatterns;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A file that must come with the answers (S1.18).
///
/// @param name what its name matches
/// @param label what people call it; null: the pattern
record WantedAttachment(Pattern name, @Nullable Texts label) {
    static WantedAttachment of(JsonNode keyword) {
        Pattern pattern =
                LinearPatterns.compiled(keyword.path("namePattern").asText()).orElseThrow();
        return new WantedAttachment(pattern, SchemaText.texts(keyword.path("label")));
    }

    boolean isAmong(Collection<String> names) {
        return names.stream().anyMatch(each -> LinearPatterns.finds(name, each));
    }

    Texts called() {
        return label == null ? new Texts(name.pattern(), null) : label;
    }
}
