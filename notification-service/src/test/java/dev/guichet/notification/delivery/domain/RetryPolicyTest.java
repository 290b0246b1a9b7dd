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
        var due = due(1, 0, Duration.ZERO);
        assertThat(policy.after(later, due, NOW, 0)).isEqualTo(new TryAgain(Duration.ofMillis(22_500), "greylisted"));
        assertThat(policy.after(later, due, NOW, 1)).isEqualTo(new TryAgain(Duration.ofMillis(37_500), "greylisted"));
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
                .isEqualTo(new TryAgain(Duration.ofMinutes(1), "ConnectException"));
        assertThat(pause(away, 1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aRefusalOfTheAddressIsBelievedAtOnce() {
        assertThat(after(new Verdict.WrongAddress(550, "no such user"), 1, Duration.ZERO))
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

    @Test
    void attemptsThatMetNoRelayDoNotCountAgainstTheMail() {
        var later = new Verdict.Deferred(451, "greylisted");
        assertThat(policy.after(later, due(30, 0, Duration.ZERO), NOW, MIDDLE))
                .isEqualTo(new TryAgain(Duration.ofSeconds(30), "greylisted"));
        var refused = new Verdict.Refused(554, "no");
        assertThat(policy.after(refused, due(30, 0, Duration.ZERO), NOW, MIDDLE))
                .isInstanceOf(TryAgain.class);
        assertThat(policy.after(refused, due(30, 2, Duration.ZERO), NOW, MIDDLE))
                .isInstanceOf(GiveUp.class);
    }

    @Test
    void whatIsNeverAnsweredIsPutOffAndGivenUpAfterDays() {
        var unanswered = new Verdict.Unanswered("the relay took too long");
        assertThat(pause(unanswered, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(unanswered, 12)).isEqualTo(Duration.ofHours(4));
        assertThat(after(unanswered, 12, Duration.ofDays(5))).isEqualTo(new GiveUp("the relay took too long"));
    }

    @Test
    void whatSomebodyMayMendIsTriedSoonAfter() {
        var denied = new Verdict.Denied(550, "550 5.7.60 not as this sender");
        assertThat(after(denied, 3, Duration.ofDays(1))).isInstanceOf(TryAgain.class);
        assertThat(pause(denied, 12)).isEqualTo(Duration.ofMinutes(10));
        assertThat(after(denied, 12, Duration.ofDays(5))).isInstanceOf(GiveUp.class);
    }

    @Test
    void whatANewerReleaseWroteWaitsForIt() {
        var unreadable = new Verdict.Unreadable("its content is that of another release");
        assertThat(pause(unreadable, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause(unreadable, 12)).isEqualTo(Duration.ofMinutes(10));
        assertThat(after(unreadable, 12, Duration.ofDays(5))).isInstanceOf(GiveUp.class);
    }

    private Duration pause(Verdict verdict, int times) {
        return ((TryAgain) after(verdict, times, Duration.ZERO)).pause();
    }

    /// After the relay has answered each of so many times.
    private Outcome after(Verdict verdict, int times, Duration age) {
        return policy.after(verdict, due(times, times - 1, age), NOW, MIDDLE);
    }

    private static DueDelivery due(int attempts, int answers, Duration age) {
        Instant since = NOW.minus(age);
        return new DueDelivery(
                new DeliveryId(1), 40, "rita@client.example", "<1@x>", null, attempts, answers, since, since, NOW);
    }
}
