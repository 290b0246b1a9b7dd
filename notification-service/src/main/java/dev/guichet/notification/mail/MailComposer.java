package dev.guichet.notification.mail;

import dev.guichet.kit.address.Mailbox;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.template.MailLanguage;
import dev.guichet.notification.template.MailTemplates;
import dev.guichet.notification.template.RenderContext;
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
    public Optional<OutgoingMail> compose(
            MailModel letter, String recipient, long person, String messageId, Instant at) {
        return Mailbox.find(recipient).map(to -> mail(letter, to, person, messageId, at));
    }

    private OutgoingMail mail(MailModel letter, Mailbox to, long person, String messageId, Instant at) {
        NotificationContent content = letter.content();
        return new OutgoingMail(
                new NamedAddress(content.desk(), config.from()),
                new NamedAddress(letter.reader(), to.address()),
                new NamedAddress(content.desk(), replies.of(new ReplyAddress(content.ticket(), person))),
                subject(content),
                at,
                headers(letter, messageId),
                templates.render(letter.template(), content, context(letter, person)));
    }

    private Map<String, String> headers(MailModel letter, String messageId) {
        String thread = ids.thread(letter.content().ticket());
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
    private static String subject(NotificationContent content) {
        return "[" + content.brand() + " #" + content.ticket() + "] " + content.subject();
    }

    private static boolean confirmsARequest(MailModel letter) {
        return letter.template() == MailTemplate.TICKET_CREATED;
    }

    private RenderContext context(MailModel letter, long person) {
        return new RenderContext(
                person,
                letter.reader(),
                letter.role(),
                MailLanguage.of(letter.locale()),
                zone(letter),
                config.ticketUrl()
                        .replace("{number}", Long.toString(letter.content().ticket())),
                config.repliesAreRead(),
                letter.statusLabel(),
                letter.priorityLabel());
    }

    private ZoneId zone(MailModel letter) {
        try {
            return letter.zone().isBlank() ? config.zone() : ZoneId.of(letter.zone());
        } catch (DateTimeException unknown) {
            return config.zone();
        }
    }
}
