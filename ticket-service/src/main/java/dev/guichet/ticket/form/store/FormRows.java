package dev.guichet.ticket.form.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.Form;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.FormPriority;
import dev.guichet.ticket.form.domain.FormVersion;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.SqlFile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Rows of `/sql/form` as forms, and back.
final class FormRows {
    /// For titles and helps; not the service's own, whose strictness is meant for callers.
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormRows() {}

    static Form form(Rows row) {
        long id = row.number();
        long root = row.number();
        long desk = row.number();
        String slug = row.text();
        String kind = row.optionalText();
        FormPriority priority = row.optionalOne(FormPriority.class);
        Audience audience = row.one(Audience.class);
        Texts title = texts(row.optionalText());
        Texts help = texts(row.optionalText());
        int currentVersion = Math.toIntExact(row.number());
        Instant archivedAt = row.optionalInstant();
        String group = row.optionalText();
        return new Form(
                id,
                root,
                desk,
                new FormContent(slug, kind, priority, audience, title, help, archivedAt != null, group),
                currentVersion,
                archivedAt,
                row.instant(),
                row.instant(),
                row.number());
    }

    /// The form, its desk's slug and its opener's path.
    static ShownForm shown(Rows row) {
        return new ShownForm(form(row), row.text(), row.numbers(), null);
    }

    static FormVersion version(Rows row) {
        return new FormVersion(
                row.number(),
                row.number(),
                Math.toIntExact(row.number()),
                row.text(),
                row.instant(),
                row.optionalNumber(),
                row.text());
    }

    /// What a form may change of itself.
    static SqlFile.Bound columns(SqlFile.Bound statement, Form form) {
        FormContent content = form.content();
        return statement
                .and("slug", content.slug())
                .and("kind", content.kind())
                .and("priority", Rows.optionalWire(content.priority()))
                .and("audience", Rows.wire(content.audience()))
                .and("title", written(content.title()))
                .and("help", written(content.help()))
                .and("group", content.group())
                .and("current_version", (long) form.currentVersion())
                .and("archived_at", Rows.optionalTimestamp(form.archivedAt()))
                .and("now", Rows.timestamp(form.updatedAt()));
    }

    private static @Nullable Texts texts(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Texts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form has words that are none", e);
        }
    }

    private static @Nullable String written(@Nullable Texts texts) {
        try {
            return texts == null ? null : JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
