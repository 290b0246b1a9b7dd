package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void ordinaryAddressesAreKept() {
        assertThat(MailAddress.of(" o'neil+tag@mail.example ")).contains(new MailAddress("o'neil+tag@mail.example"));
    }

    @Test
    void anInternationalDomainIsWrittenInAscii() {
        assertThat(MailAddress.of("rita@société.example")).contains(new MailAddress("rita@xn--socit-esab.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rita",
                "@example.org",
                "rita@",
                "a@b>\r\nRCPT TO:<x@y",
                "a b@example.org",
                "<a@example.org>",
                "a@example.org,b@example.org",
                "réta@example.org",
                "a\u0000@example.org",
                "a@exa mple.org"
            })
    void whatSmtpCannotCarryIsNoAddress(String text) {
        assertThat(MailAddress.of(text)).isEmpty();
    }
}
