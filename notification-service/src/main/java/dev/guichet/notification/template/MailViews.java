package dev.guichet.notification.template;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.rule.Undone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts news into the words of a language.
final class MailViews {
    private final Map<MailLanguage, Wording> wordings = new EnumMap<>(MailLanguage.class);

    MailViews() {
        for (MailLanguage language : MailLanguage.values()) {
            wordings.put(language, new Wording(language));
        }
    }

    MailView of(NotificationContent content, RenderContext context) {
        Wording words = wording(context.language());
        boolean toDesk = context.role() == ParticipantRole.AGENT;
        boolean yours = Objects.equals(content.assignee(), context.person());
        var reason = content.reason();
        var closesAt = content.closesAt();
        var label = context.statusLabel();
        var group = content.group();
        return new MailView(
                DisplayText.line(context.name()),
                context.role() == ParticipantRole.REQUESTER,
                toDesk,
                content.ticket(),
                DisplayText.line(content.subject()),
                DisplayText.line(content.desk()),
                DisplayText.line(content.requester()),
                DisplayText.line(content.author()),
                context.url(),
                content.followUpOf(),
                Excerpt.of(content.text(), content.html(), content.truncated()),
                priority(content, context, words),
                group == null ? null : DisplayText.line(group),
                yours,
                toDesk ? given(content, yours, words) : null,
                opener(content),
                label == null ? words.status(content.status()) : DisplayText.line(label),
                words.holder(content.status(), toDesk),
                happened(content, words),
                reason == null ? null : shown(words.reason(reason)),
                closesAt == null ? null : words.date(closesAt, context.zone()),
                content.status() == TicketStatus.PENDING,
                content.status() == TicketStatus.SOLVED,
                context.repliesAreRead());
    }

    private static @Nullable String priority(NotificationContent content, RenderContext context, Wording words) {
        String label = context.priorityLabel();
        String priority = content.priority();
        if (priority == null) {
            return null;
        }
        return label == null ? words.priority(priority) : DisplayText.line(label);
    }

    private static @Nullable String given(NotificationContent content, boolean yours, Wording words) {
        if (yours) {
            return words.givenToReader();
        }
        String group = content.group();
        if (content.assignee() != null) {
            return null;
        }
        return group == null ? words.givenToNobody() : words.givenToGroup(DisplayText.line(group));
    }

    private static @Nullable String opener(NotificationContent content) {
        return content.author().equals(content.requester()) ? null : shown(DisplayText.line(content.author()));
    }

    private static @Nullable String happened(NotificationContent content, Wording words) {
        var trigger = content.trigger();
        var undone = content.undone();
        if (trigger == null) {
            return null;
        }
        return undone == null ? words.happened(trigger) : undone(undone, DisplayText.line(content.author()), words);
    }

    /// What is back, to whoever may never have heard that it was gone.
    private static String undone(Undone undone, String author, Wording words) {
        String by = undone.by();
        String closer = by == null ? words.team() : DisplayText.line(by);
        boolean same = author.isBlank() || author.equals(closer);
        return words.undone(undone.how(), closer) + " " + (same ? words.back() : words.backBy(author));
    }

    /// What is left of a text may be nothing.
    private static @Nullable String shown(String text) {
        return text.isBlank() ? null : text;
    }

    private Wording wording(MailLanguage language) {
        Wording words = wordings.get(language);
        if (words == null) {
            throw new IllegalStateException("no wording for " + language);
        }
        return words;
    }
}
