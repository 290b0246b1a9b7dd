package dev.guichet.notification.template;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.News;
import java.util.EnumMap;
import java.util.Map;

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
                label == null ? words.status(news.status()) : DisplayText.line(label),
                words.holder(news.status(), toDesk),
                trigger == null ? null : words.happened(trigger),
                reason == null || reason.isBlank() ? null : words.reason(reason),
                closesAt == null ? null : words.date(closesAt, reading.zone()),
                news.status() == TicketStatus.PENDING,
                news.status() == TicketStatus.SOLVED,
                reading.repliesAreRead());
    }

    private Wording wording(MailLanguage language) {
        Wording words = wordings.get(language);
        if (words == null) {
            throw new IllegalStateException("no wording for " + language);
        }
        return words;
    }
}
