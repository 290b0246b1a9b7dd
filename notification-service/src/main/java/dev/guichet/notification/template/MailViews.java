package dev.guichet.notification.template;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.News;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts news into the words of a language.
final class MailViews {
    private final Map<MailLanguage, Wording> wordings = new EnumMap<>(MailLanguage.class);

    MailViews() {
        for (MailLanguage language : MailLanguage.values()) {
            wordings.put(language, new Wording(language));
        }
    }

    MailView of(News news, Reading reading) {
        Wording words = wording(reading.language());
        boolean toDesk = reading.role() == ParticipantRole.AGENT;
        var trigger = news.trigger();
        var reason = news.reason();
        var closesAt = news.closesAt();
        var label = reading.statusLabel();
        var group = news.group();
        return new MailView(
                DisplayText.line(reading.name()),
                reading.role() == ParticipantRole.REQUESTER,
                toDesk,
                news.ticket(),
                DisplayText.line(news.subject()),
                DisplayText.line(news.desk()),
                DisplayText.line(news.requester()),
                DisplayText.line(news.author()),
                reading.url(),
                news.followUpOf(),
                Excerpt.of(news.text(), news.html(), news.truncated()),
                priority(news, reading, words),
                group == null ? null : DisplayText.line(group),
                news.assigned(),
                opener(news),
                label == null ? words.status(news.status()) : DisplayText.line(label),
                words.holder(news.status(), toDesk),
                trigger == null ? null : words.happened(trigger),
                reason == null ? null : shown(words.reason(reason)),
                closesAt == null ? null : words.date(closesAt, reading.zone()),
                news.status() == TicketStatus.PENDING,
                news.status() == TicketStatus.SOLVED,
                reading.repliesAreRead());
    }

    private static @Nullable String priority(News news, Reading reading, Wording words) {
        String label = reading.priorityLabel();
        String priority = news.priority();
        if (priority == null) {
            return null;
        }
        return label == null ? words.priority(priority) : DisplayText.line(label);
    }

    private static @Nullable String opener(News news) {
        return news.author().equals(news.requester()) ? null : shown(DisplayText.line(news.author()));
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
