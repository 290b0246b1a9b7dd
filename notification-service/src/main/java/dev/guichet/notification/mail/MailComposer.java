package dev.guichet.notification.mail;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.News;
import dev.guichet.notification.template.MailLanguage;
import dev.guichet.notification.template.MailTemplates;
import dev.guichet.notification.template.Reading;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes the mail of a letter: the same letter always gives the same mail, so a repetition is recognised as one.
@Singleton
public class MailComposer {
    private final MailTemplates templates;
    private final MailConfig config;
    private final ReplyAddresses replies;
    private final MessageIds ids;

    MailComposer(
            MailTemplates templates, MailConfig config, @ConfigProperty(name = "guichet.kit.secret") String secret) {
        this.templates = templates;
        this.config = config;
        this.replies = new ReplyAddresses(secret, config.replyDomain());
        this.ids = new MessageIds(config.from());
    }

    /// @param recipient address
    /// @param person id of the recipient
    /// @param at when it happened: the date of the mail, so that a thread reads in order even after a night
    ///     without relay
    /// @return empty when no mail can go to this address
    public Optional<OutgoingMail> compose(Letter letter, String recipient, long person, String messageId, Instant at) {
        return Mailbox.find(recipient).map(to -> mail(letter, to, person, messageId, at));
    }

    private OutgoingMail mail(Letter letter, Mailbox to, long person, String messageId, Instant at) {
        News news = letter.news();
        return new OutgoingMail(
                new NamedAddress(news.desk(), config.from()),
                new NamedAddress(letter.reader(), to.address()),
                new NamedAddress(news.desk(), replies.of(new ReplyAddress(news.ticket(), person))),
                subject(news),
                at,
                headers(letter, messageId),
                templates.render(letter.template(), news, reading(letter)));
    }

    private Map<String, String> headers(Letter letter, String messageId) {
        String thread = ids.thread(letter.news().ticket());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", messageId);
        headers.put("In-Reply-To", thread);
        headers.put("References", thread);
        headers.put("Content-Language", MailLanguage.of(letter.locale()).code());
        headers.put("Auto-Submitted", confirmsARequest(letter) ? "auto-replied" : "auto-generated");
        headers.put("Precedence", "bulk");
        // Bounces are wanted; answers of machines are not.
        headers.put("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
        return headers;
    }

    /// The same for all mails of a ticket: some clients thread by it.
    private static String subject(News news) {
        return "[" + news.brand() + " #" + news.ticket() + "] " + news.subject();
    }

    private static boolean confirmsARequest(Letter letter) {
        return letter.template() == MailTemplate.TICKET_CREATED;
    }

    private Reading reading(Letter letter) {
        return new Reading(
                letter.reader(),
                letter.role(),
                MailLanguage.of(letter.locale()),
                zone(letter),
                config.ticketUrl()
                        .replace("{number}", Long.toString(letter.news().ticket())),
                config.repliesAreRead(),
                letter.statusLabel(),
                letter.priorityLabel());
    }

    private ZoneId zone(Letter letter) {
        try {
            return letter.zone().isBlank() ? config.zone() : ZoneId.of(letter.zone());
        } catch (DateTimeException unknown) {
            return config.zone();
        }
    }
}
