package dev.guichet.ticket.form.domain;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Questions that a desk asks of those who open a ticket there.
///
/// @param currentVersion number of the version of its questions that new tickets answer
/// @param archivedAt null while it is offered
/// @param version of the form itself, its title and the like included: its ETag
public record Form(
        long id,
        long root,
        long desk,
        FormContent content,
        int currentVersion,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /// A new one, whose id is not known yet.
    public static Form made(long root, long desk, FormContent content, Instant now) {
        return new Form(0, root, desk, content, 1, content.archived() ? now : null, now, now, 1);
    }

    public Form numbered(long given) {
        return new Form(given, root, desk, content, currentVersion, archivedAt, createdAt, updatedAt, version);
    }

    /// @param newQuestions whether it asks something else from now on
    public Form changed(FormContent after, boolean newQuestions, Instant now) {
        Instant since = archivedAt == null ? now : archivedAt;
        return new Form(
                id,
                root,
                desk,
                after,
                newQuestions ? currentVersion + 1 : currentVersion,
                after.archived() ? since : null,
                createdAt,
                now,
                version + 1);
    }

    public boolean has(int wanted) {
        return wanted >= 1 && wanted <= currentVersion;
    }

    public String title(Locale locale) {
        Texts title = content.title();
        return title == null ? content.slug() : title.in(locale);
    }
}
