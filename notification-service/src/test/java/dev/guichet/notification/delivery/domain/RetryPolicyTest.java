package dev.guichet.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.delivery.domain.Outcome.GiveUp;
import dev.guichet.notification.delivery.domain.Outcome.Sent;
import dev.guichet.notification.delivery.domain.Outcome.TryAgain;
import dev.guichet.notification.mail.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");
    private static final double MIDDLE = 0.5;

    private final RetryPolicy policy =
            new RetryPolicy(Duration.ofSeconds(30), Duration.ofHours(4), Duration.ofDays(5), 3);

    @Test
    void whatTheRelayAcceptedIsSent() {
        assertThat(after(new Verdict.Accepted(), 1, Duration.ZERO)).isEqualTo(new Sent(NOW));
    }

    @Test
    void laterDoublesUpToHours() {
        var later = new Verdict.Deferred(451, "greylisted");
        assertThat(pause(later, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(later, 2)).isEqualTo(Duration.ofSeconds(60));
        assertThat(pause(later, 5)).isEqualTo(Duration.ofMinutes(8));
        assertThat(pause(later, 12)).isEqualTo(Duration.ofHours(4));
        assertThat(pause(later, Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void mailsThatFailedTogetherDoNotComeBackTogether() {
        var later = new Verdict.Deferred(451, "greylisted");
        assertThat(policy.after(later, 1, NOW, NOW, 0)).isEqualTo(new TryAgain(NOW.plusMillis(22_500), "greylisted"));
        assertThat(policy.after(later, 1, NOW, NOW, 1)).isEqualTo(new TryAgain(NOW.plusMillis(37_500), "greylisted"));
    }

    @Test
    void whatTheRelayKeepsPuttingOffIsGivenUpAfterDays() {
        var later = new Verdict.Deferred(452, "mailbox full");
        assertThat(after(later, 40, Duration.ofDays(5).minusSeconds(1))).isInstanceOf(TryAgain.class);
        assertThat(after(later, 40, Duration.ofDays(5))).isEqualTo(new GiveUp("mailbox full"));
    }

    @Test
    void aRelayThatIsAwayCostsNoMailHoweverLong() {
        var away = new Verdict.Unreachable("ConnectException");
        assertThat(after(away, 100_000, Duration.ofDays(90)))
                .isEqualTo(new TryAgain(NOW.plus(Duration.ofMinutes(1)), "ConnectException"));
        assertThat(pause(away, 1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aRefusalOfTheAddressIsBelievedAtOnce() {
        assertThat(after(new Verdict.Refused(550, "no such user"), 1, Duration.ZERO))
                .isEqualTo(new GiveUp("no such user"));
    }

    @Test
    void anotherRefusalIsBelievedTheThirdTime() {
        var refused = new Verdict.Refused(554, "policy");
        assertThat(after(refused, 1, Duration.ZERO)).isInstanceOf(TryAgain.class);
        assertThat(after(refused, 2, Duration.ZERO)).isInstanceOf(TryAgain.class);
        assertThat(after(refused, 3, Duration.ZERO)).isEqualTo(new GiveUp("policy"));
    }

    @Test
    void whatCannotBeWrittenIsGivenUp() {
        assertThat(after(new Verdict.Unsendable("no address"), 1, Duration.ZERO))
                .isEqualTo(new GiveUp("no address"));
    }

    private Duration pause(Verdict verdict, int attempts) {
        return Duration.between(NOW, ((TryAgain) after(verdict, attempts, Duration.ZERO)).at());
    }

    private Outcome after(Verdict verdict, int attempts, Duration age) {
        return policy.after(verdict, attempts, NOW.minus(age), NOW, MIDDLE);
    }
}
