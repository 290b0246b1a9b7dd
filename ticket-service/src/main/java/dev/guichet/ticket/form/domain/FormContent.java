package dev.guichet.ticket.form.domain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What whoever configures a desk decides about one of its forms, its questions aside.
///
/// @param slug unique within the desk
/// @param kind what its tickets are, such as `incident`; null leaves that to whoever fills it in
/// @param priority what it raises the priority of its tickets to; null leaves that alone
/// @param title null for a form that is called by its slug
/// @param archived no longer offered; old tickets keep it
/// @param group slug of the group of the desk that its tickets go to; null leaves that to the desk
public record FormContent(
        String slug,
        @Nullable String kind,
        @Nullable FormPriority priority,
        Audience audience,
        @Nullable Texts title,
        @Nullable Texts help,
        boolean archived,
        @Nullable String group) {
    /// As whoever may not know of its group sees it.
    public FormContent withoutGroup() {
        return new FormContent(slug, kind, priority, audience, title, help, archived, null);
    }

    /// What it is called: by its slug, unless it has a title.
    public String title(Locale locale) {
        return title == null ? slug : title.in(locale);
    }
}
