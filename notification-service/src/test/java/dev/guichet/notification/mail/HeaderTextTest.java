package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"[Ops #12345] Printer on fire", "2+2=?", "a=?b", "\"quoted\" \\ <x>", "Échec 😀", ""})
    void ordinaryTextIsLeftAsItIs(String text) {
        assertThat(HeaderText.of(text)).isEqualTo(text);
    }

    @Test
    void aLineBreakIsABlank() {
        assertThat(HeaderText.of("hello\r\nBcc: victim@example.org\n\nbody"))
                .isEqualTo("hello Bcc: victim@example.org body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?UTF-8?Q?Bcc=3A?= x",
                "x =?utf-8?b?4oCuZ3BqLmV4ZQ==?=",
                "=?UTF-8?Q?with blanks inside?=",
                "==?UTF-8?Q?a?==?UTF-8?Q?b?="
            })
    void whatAMailClientWouldDecodeIsShownAsItWasWritten(String text) throws UnsupportedEncodingException {
        String made = HeaderText.of(text);
        assertThat(made).doesNotContain("=?UTF", "=?utf");
        assertThat(made.replace("\u2060", "")).isEqualTo(text);
        assertThat(MimeUtility.decodeText(MimeUtility.encodeText(made, "UTF-8", null)))
                .isEqualTo(made);
    }
}
