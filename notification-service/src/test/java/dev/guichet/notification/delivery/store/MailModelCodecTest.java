package dev.guichet.notification.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.notification.mail.MailModel;
import dev.guichet.notification.rule.MailTemplate;
import dev.guichet.notification.rule.NotificationContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailModelCodecTest {
    private static final MailModel LETTER = new MailModel(
            MailTemplate.TICKET_CREATED,
            new NotificationContent(
                    1,
                    "x",
                    "Ops",
                    "Ops",
                    "Rita",
                    TicketStatus.OPEN,
                    "",
                    "y",
                    "<p>y</p>",
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    50L),
            ParticipantRole.REQUESTER,
            "Rita",
            "fr",
            "",
            null,
            null);

    @Test
    void aLetterIsReadAsItWasWritten() {
        assertThat(MailModelCodec.read(MailModelCodec.write(LETTER))).isEqualTo(LETTER);
    }

    @Test
    void whatANewerReleaseAddsIsPassedOver() {
        assertThat(MailModelCodec.read(MailModelCodec.write(LETTER).replaceFirst("\\{", "{\"mood\":1,")))
                .isEqualTo(LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"template\":\"love_letter\"}"})
    void whatIsNotOursToReadIsNothing(String json) {
        assertThat(MailModelCodec.read(json)).isNull();
    }
}
