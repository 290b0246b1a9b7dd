package dev.guichet.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 no such user",
                "553 5.1.3 bad address",
                "556 5.1.10 this domain takes no mail",
                "550 no such user here",
                "551 user not local",
                "550 5.1.1 <x@relay.example>: User unknown in relay recipient table",
                "550 no such user <x@relay.example>"
            })
    void anAddressThatDoesNotExistIsOne(String said) {
        assertThat(about(said)).isInstanceOf(Verdict.WrongAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "530 5.7.0 Authentication required",
                "530 Must issue a STARTTLS command first",
                "535 5.7.8 Authentication failed",
                "538 encryption required",
                "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
                "554 5.7.1 <rita@client.example>: Relay access denied",
                "550 5.7.1 Relaying denied",
                "550 relay not permitted"
            })
    void aRelayThatDoesNotServeUsSaysNothingOfTheMail(String said) {
        assertThat(about(said)).isInstanceOf(Verdict.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
                "554 5.7.1 policy",
                "550 5.7.26 unauthenticated mail from relay.example"
            })
    void aPolicyMayBeAboutAllMailsOrThisOne(String said) {
        assertThat(about(said)).isInstanceOf(Verdict.Denied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"552 5.2.2 mailbox full", "550 5.2.1 mailbox disabled", "554 no", "554 5.6.0 malformed"})
    void anyOtherRefusalIsOfTheMail(String said) {
        assertThat(about(said)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 4.7.1 greylisted", "452 too many recipients", "450 4.2.0 relay busy"})
    void laterIsLater(String said) {
        assertThat(about(said)).isInstanceOf(Verdict.Deferred.class);
    }

    @Test
    void aRelayThatClosesSaysNothing() {
        assertThat(Answers.about(421, "421 4.3.2 shutting down")).isNull();
        assertThat(Answers.about(-1, "[EOF]")).isNull();
    }

    private static Verdict about(String said) {
        return Objects.requireNonNull(Answers.about(Integer.parseInt(said.substring(0, 3)), said));
    }
}
