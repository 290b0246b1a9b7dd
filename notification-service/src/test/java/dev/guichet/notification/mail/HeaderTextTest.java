package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void plainTextStaysReadable() {
        assertThat(HeaderText.unstructured("[Ops #12345] Printer on fire")).isEqualTo("[Ops #12345] Printer on fire");
    }

    @Test
    void aLineBreakNeverStartsAnotherHeader() {
        assertThat(HeaderText.unstructured("hello\r\nBcc: victim@example.org\n\nbody"))
                .isEqualTo("hello Bcc: victim@example.org body");
    }

    @Test
    void encodedWordsAreShortAndFolded() throws UnsupportedEncodingException {
        String subject = "[Ops #1] Échec à répétition 😀 ".repeat(8).strip();
        String header = HeaderText.unstructured(subject);
        assertThat(header.split("\r\n "))
                .allSatisfy(word -> assertThat(word)
                        .hasSizeLessThanOrEqualTo(75)
                        .startsWith("=?UTF-8?B?")
                        .endsWith("?="));
        assertThat(MimeUtility.decodeText(header.replace("\r\n ", " "))).isEqualTo(subject);
    }

    @Test
    void textThatLooksEncodedIsEncoded() throws UnsupportedEncodingException {
        String header = HeaderText.unstructured("=?UTF-8?Q?Bcc=3A?= x");
        assertThat(MimeUtility.decodeText(header)).isEqualTo("=?UTF-8?Q?Bcc=3A?= x");
        assertThat(header).doesNotContain("Bcc");
    }

    @Test
    void aNameCannotLeaveItsQuotes() {
        assertThat(HeaderText.mailbox("Desk\" <evil@example.org>, \"x", "desk@example.org"))
                .isEqualTo("\"Desk\\\" <evil@example.org>, \\\"x\" <desk@example.org>");
        assertThat(HeaderText.mailbox("", "desk@example.org")).isEqualTo("desk@example.org");
    }

    @Test
    void whateverIsWrittenNoHeaderHasAStrayLineBreakOrControl() {
        var random = new Random(20261120);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(80), 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(HeaderText.unstructured(text).replace("?=\r\n =?", "")).matches("[ -~]*");
            assertThat(HeaderText.phrase(text).replace("?=\r\n =?", "")).matches("[ -~]*");
        }
    }
}
