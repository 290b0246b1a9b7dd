package dev.guichet.notification.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.mail.Verdict;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RelayStateTest {
    private static final Verdict AWAY = new Verdict.Unreachable("ConnectException");

    private final SmtpState relay =
            new SmtpState(new OutageBreak(Duration.ofSeconds(4)), new DeliveryMetrics(new SimpleMeterRegistry()));

    @Test
    void anAnswerAboutAMailEndsAnOutage() {
        relay.note(AWAY, 0);
        assertThat(relay.width(100, 12)).isZero();
        assertThat(relay.note(new Verdict.Deferred(451, "later"), 100)).isTrue();
        assertThat(relay.width(100, 12)).isEqualTo(12);
    }

    @Test
    void aRelayThatDeniesUsIsAsGoodAsAway() {
        relay.note(new Verdict.Denied(550, "550 5.7.60 not as this sender"), 0);
        assertThat(relay.width(100, 12)).isZero();
    }

    @Test
    void oneMailTheRelayChokesOnIsNoOutage() {
        assertThat(relay.note(new Verdict.Unanswered("[EOF]"), 0)).isFalse();
        assertThat(relay.width(0, 12)).isEqualTo(12);
    }

    @Test
    void whatTheRelayWasNotAskedDoesNotEndAnOutage() {
        relay.note(AWAY, 0);
        assertThat(relay.note(new Verdict.Unsendable("no address"), 1)).isFalse();
        assertThat(relay.note(new Verdict.Unreadable("another release"), 1)).isFalse();
        assertThat(relay.note(new Verdict.Unanswered("[EOF]"), 1)).isFalse();
        assertThat(relay.width(100, 12)).isZero();
    }
}
