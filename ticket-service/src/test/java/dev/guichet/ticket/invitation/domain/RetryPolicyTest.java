package dev.guichet.ticket.invitation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final double MIDDLE = 0.5;
    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofDays(1));

    @Test
    void whatWasSentIsSent() {
        assertThat(after(new Verdict.Accepted(), 1, Duration.ZERO)).isEqualTo(new Outcome.Sent());
    }

    @ParameterizedTest
    @EnumSource(FailureReason.class)
    void aRefusalIsBelievedAtOnce(FailureReason reason) {
        assertThat(after(new Verdict.Refused(reason), 1, Duration.ZERO)).isEqualTo(new Outcome.Failed(reason));
    }

    @ParameterizedTest(name = "attempt {0}: {1} s")
    @CsvSource({"1, 2", "2, 4", "3, 8", "8, 256", "9, 300", "60, 300"})
    void pausesDoubleUpToTheLongest(int attempt, long seconds) {
        assertThat(after(new Verdict.PutOff(PutOffReason.IDENTITY_BUSY), attempt, Duration.ZERO))
                .isEqualTo(new Outcome.Again(PutOffReason.IDENTITY_BUSY, Duration.ofSeconds(seconds)));
    }

    @Test
    void anIdentityProviderThatIsAwayCostsNoInvitation() {
        assertThat(after(new Verdict.Unreachable(), 60, Duration.ofDays(30)))
                .isEqualTo(new Outcome.Again(PutOffReason.IDENTITY_UNREACHABLE, Duration.ofMinutes(1)));
        assertThat(after(new Verdict.PutOff(PutOffReason.IDENTITY_NOT_CONFIGURED), 60, Duration.ofDays(30)))
                .isInstanceOf(Outcome.Again.class);
    }

    @Test
    void aMailThatNoRelayTakesIsGivenUpAfterADay() {
        Verdict notSent = new Verdict.PutOff(PutOffReason.MAIL_NOT_SENT);

        assertThat(after(notSent, 9, Duration.ofHours(23))).isInstanceOf(Outcome.Again.class);
        assertThat(after(notSent, 9, Duration.ofDays(1))).isEqualTo(new Outcome.Failed(FailureReason.MAIL_NOT_SENT));
    }

    @Test
    void thoseThatFailedTogetherComeBackApart() {
        DueInvitation due = due(1, Duration.ZERO);

        assertThat(POLICY.after(new Verdict.Unreachable(), due, 0))
                .isEqualTo(new Outcome.Again(PutOffReason.IDENTITY_UNREACHABLE, Duration.ofMillis(1_500)));
        assertThat(POLICY.after(new Verdict.Unreachable(), due, 1))
                .isEqualTo(new Outcome.Again(PutOffReason.IDENTITY_UNREACHABLE, Duration.ofMillis(2_500)));
    }

    private static Outcome after(Verdict verdict, int attempt, Duration age) {
        return POLICY.after(verdict, due(attempt, age), MIDDLE);
    }

    private static DueInvitation due(int attempt, Duration age) {
        return new DueInvitation(
                1, "someone@client.example", "Someone", "fr", null, null, attempt, NOW.minus(age), NOW);
    }
}
