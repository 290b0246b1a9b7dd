package dev.guichet.ticket.form.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form as it is answered.
///
/// @param deskSlug of the desk that asks
/// @param path of the organization that opened the desk
/// @param schema of its current version; null in lists
public record ShownForm(
        Form form,
        String deskSlug,
        List<Long> path,
        @Nullable String schema) {
    public ShownForm {
        path = List.copyOf(path);
    }

    public ShownForm with(String questions) {
        return new ShownForm(form, deskSlug, path, questions);
    }

    public ShownForm with(Form changed) {
        return new ShownForm(changed, deskSlug, path, schema);
    }
}
