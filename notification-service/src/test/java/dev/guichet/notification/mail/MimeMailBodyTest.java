package dev.guichet.notification.mail;

import static dev.guichet.notification.mail.SampleMails.made;
import static dev.guichet.notification.mail.SampleMails.ordinary;
import static dev.guichet.notification.mail.SampleMails.received;
import static dev.guichet.notification.mail.SampleMails.saying;
import static dev.guichet.notification.mail.SampleMails.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.Mailbox;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MimeMailBodyTest {
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    @Test
    void theTextComesBeforeTheHtmlWhichClientsPrefer() throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) received(ordinary()).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart text = parts.getBodyPart(0);
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text.getContent()).isEqualTo("text");
        BodyPart html = parts.getBodyPart(1);
        assertThat(html.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(html.getContent()).isEqualTo("<p>html</p>");
    }

    static List<String> texts() {
        return List.of(
                "",
                "\n",
                "Hello, 1 + 1 = 2.\nBye",
                "-- \nRita\t\nblanks at the end  ",
                ".\n..\n.text\nétoile",
                "From here on\n--\n----=_Part_0_1.1--\nno part ends",
                "x".repeat(5_000) + "\n" + "é".repeat(5_000) + "\n" + "blank ".repeat(500),
                "😀👩‍🚒 障害\n".repeat(50));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadAsItWasWritten(String text) {
        assertThat(Mailbox.part(received(saying(text)), "text/plain")).isEqualTo(text);
        assertThat(Mailbox.part(received(saying(text)), "text/html")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noLineIsTooLongAndNoneEndsInABlank(String text) {
        String written = written(made(saying(text)));
        String body = written.substring(written.indexOf("\r\n\r\n"));
        assertThat(body.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(76)
                        .doesNotEndWith(" ")
                        .doesNotEndWith("\t"));
    }

    @Test
    void whateverIsWrittenIsReadBack() {
        for (String anything : SampleMails.anything(2_000).toList()) {
            String text = LONE_SURROGATE.matcher(anything.replace('\r', '\n')).replaceAll("");
            assertThat(Mailbox.part(received(saying(text)), "text/plain")).isEqualTo(text);
        }
    }
}
