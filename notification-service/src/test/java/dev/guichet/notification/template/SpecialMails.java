package dev.guichet.notification.template;

import static dev.guichet.notification.template.ApprovedMails.ALICE;
import static dev.guichet.notification.template.ApprovedMails.RITA;
import static dev.guichet.notification.template.ApprovedMails.name;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.rule.Undone;
import dev.guichet.notification.template.ApprovedMails.Sample;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Mails that say what only some tickets give to say.
final class SpecialMails {
    private SpecialMails() {}

    /// A reply that came after the closure, at a desk with words of its own.
    ///
    /// @param assignee of the new ticket; its reader is Alice
    static Sample followUp(
            MailTemplate template, ParticipantRole role, MailLanguage language, @Nullable Long assignee) {
        var content = new NotificationContent(
                12346,
                "Mails perdus",
                "Ops",
                "Ops",
                "Rita",
                TicketStatus.OPEN,
                "Rita",
                "Encore !",
                null,
                false,
                null,
                null,
                null,
                null,
                12345L,
                "normal",
                null,
                assignee);
        var context = new RenderContext(
                ALICE,
                "Zoé",
                role,
                language,
                ZoneId.of("UTC"),
                "https://desk.example/tickets/12346",
                false,
                language == MailLanguage.FR ? "À <faire>" : "To <do>",
                null);
        String what = role == ParticipantRole.OBSERVER ? "follow_up_observer" : "follow_up";
        return new Sample(
                name(template, language, Objects.equals(assignee, ALICE) ? "follow_up_given" : what),
                template,
                content,
                context);
    }

    /// Somebody took back what Rita closed.
    static Sample undone(ParticipantRole role, Undone.How how, MailLanguage language) {
        var content = new NotificationContent(
                12346,
                "Mails perdus",
                "Ops",
                "Ops",
                "Rita <R>",
                TicketStatus.OPEN,
                role == ParticipantRole.AGENT ? "Rita <R>" : "Alice <Agent>",
                null,
                null,
                false,
                StatusTrigger.UNDO,
                null,
                new Undone(how, "Rita <R>"),
                null,
                null,
                null,
                null,
                null);
        var context = new RenderContext(
                ALICE,
                "Zoé",
                role,
                language,
                ZoneId.of("UTC"),
                "https://desk.example/tickets/12346",
                false,
                null,
                null);
        String what = "undone_" + role.name().toLowerCase(Locale.ROOT);
        return new Sample(
                name(MailTemplate.STATUS_CHANGED, language, what), MailTemplate.STATUS_CHANGED, content, context);
    }

    /// An answer that was written as HTML.
    static Sample html(MailLanguage language) {
        var content = new NotificationContent(
                12346,
                "Mails perdus",
                "Ops",
                "Ops",
                "Rita",
                TicketStatus.OPEN,
                "Rita",
                "Voyez l'aide <https://asso.example/aide>",
                "<p>Voyez <a href=\"https://asso.example/aide\" rel=\"nofollow noopener noreferrer\">l'aide</a></p>",
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ALICE);
        var context = new RenderContext(
                RITA,
                "Zoé",
                ParticipantRole.REQUESTER,
                language,
                ZoneId.of("UTC"),
                "https://desk.example/tickets/12346",
                false,
                language == MailLanguage.FR ? "À <faire>" : "To <do>",
                null);
        return new Sample(name(MailTemplate.AGENT_REPLY, language, "html"), MailTemplate.AGENT_REPLY, content, context);
    }

    /// Of a ticket that nobody has yet, at a desk with words of its own.
    static Sample forAGroup(MailTemplate template, MailLanguage language) {
        var content = new NotificationContent(
                12347,
                "Écran noir",
                "Ops",
                "Support & Exploitation",
                "Rita",
                TicketStatus.OPEN,
                "Rita",
                template == MailTemplate.TICKET_RECEIVED ? "Rien ne s'affiche." : null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                template == MailTemplate.TICKET_RECEIVED || template == MailTemplate.BECAME_URGENT ? "urgent" : null,
                "Second <line>",
                null);
        var context = new RenderContext(
                ALICE,
                "Zoé",
                ParticipantRole.AGENT,
                language,
                ZoneId.of("UTC"),
                "https://desk.example/tickets/12347",
                false,
                null,
                template == MailTemplate.TICKET_RECEIVED ? "P1 <critique>" : null);
        return new Sample(name(template, language, "group"), template, content, context);
    }
}
