package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import dev.guichet.notification.template.MailTemplates;
import dev.guichet.notification.template.PlainEngine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailComposerTest {
    private static final String SECRET = "a secret of the tests, long enough";
    private static final Instant AT = Instant.parse("2026-11-20T10:15:30Z");

    private final MailComposer composer =
            new MailComposer(new MailTemplates(PlainEngine.create()), new Settings(), SECRET);

    @Test
    void aMailIsFromTheDeskToItsReaderAndIsAnsweredToTheTicket() {
        OutgoingMail mail = composed(MailTemplate.AGENT_REPLY);
        assertThat(mail.from()).isEqualTo(new NamedAddress("Support « Ops »", "guichet@guichet.test"));
        assertThat(mail.to()).isEqualTo(new NamedAddress("Zoé", "rita@xn--socit-esab.example"));
        assertThat(mail.replyTo().name()).isEqualTo("Support « Ops »");
        assertThat(new ReplyAddresses(SECRET, "reply.guichet.test")
                        .read(mail.replyTo().address()))
                .contains(new ReplyAddress(12345, 7));
        assertThat(mail.subject()).isEqualTo("[Ops #12345] Printer on fire");
        assertThat(mail.at()).isEqualTo(AT);
    }

    @Test
    void itsHeadersThreadItAndKeepMachinesSilent() {
        assertThat(composed(MailTemplate.AGENT_REPLY).headers())
                .isEqualTo(Map.of(
                        "Message-ID", "<e.7@guichet.test>",
                        "In-Reply-To", "<ticket.12345@guichet.test>",
                        "References", "<ticket.12345@guichet.test>",
                        "Content-Language", "fr",
                        "Auto-Submitted", "auto-generated",
                        "Precedence", "bulk",
                        "X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"));
    }

    @Test
    void aConfirmationIsAReply() {
        assertThat(composed(MailTemplate.TICKET_CREATED).headers()).containsEntry("Auto-Submitted", "auto-replied");
    }

    @Test
    void noMailIsComposedForWhatIsNoAddress() {
        assertThat(compose(MailTemplate.AGENT_REPLY, "nobody")).isEmpty();
    }

    private OutgoingMail composed(MailTemplate template) {
        return compose(template, "rita@société.example").orElseThrow();
    }

    private Optional<OutgoingMail> compose(MailTemplate template, String recipient) {
        var content = new NotificationContent(
                12345,
                "Printer on fire",
                "Ops",
                "Support « Ops »",
                "rita@client.example",
                TicketStatus.OPEN,
                "Alice",
                "Hello",
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var letter = new MailModel(template, content, ParticipantRole.REQUESTER, "Zoé", "fr", "", null, null);
        return composer.compose(letter, recipient, 7, "<e.7@guichet.test>", AT);
    }

    record Settings() implements MailConfig {
        @Override
        public String from() {
            return "guichet@guichet.test";
        }

        @Override
        public String replyDomain() {
            return "reply.guichet.test";
        }

        @Override
        public boolean repliesAreRead() {
            return true;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }

        @Override
        public String ticketUrl() {
            return "https://desk.example/tickets/{number}";
        }
    }
}
