package dev.guichet.notification.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageBreakTest {
    private static final double MIDDLE = 0.5;
    private final OutageBreak outage = new OutageBreak(Duration.ofSeconds(4));

    @Test
    void aRelayThatAnswersGetsTheFullWidth() {
        assertThat(outage.width(0, 12)).isEqualTo(12);
    }

    @Test
    void afterAFailureNothingThenOneMail() {
        outage.failed(1000, MIDDLE);
        assertThat(outage.width(1400, 12)).isZero();
        assertThat(outage.width(1500, 12)).isEqualTo(1);
    }

    @Test
    void mailsThatFailTogetherAreOneFailure() {
        outage.failed(1000, MIDDLE);
        outage.failed(1001, MIDDLE);
        outage.failed(1002, MIDDLE);
        assertThat(outage.width(1500, 12)).isEqualTo(1);
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        outage.failed(0, MIDDLE);
        outage.failed(1_000, MIDDLE);
        assertThat(outage.width(1_999, 12)).isZero();
        outage.failed(2_000, MIDDLE);
        assertThat(outage.width(3_999, 12)).isZero();
        outage.failed(4_000, MIDDLE);
        outage.failed(8_000, MIDDLE);
        assertThat(outage.width(11_999, 12)).isZero();
        assertThat(outage.width(12_000, 12)).isEqualTo(1);
    }

    @Test
    void oneMailThroughEndsTheOutage() {
        outage.failed(0, MIDDLE);
        outage.succeeded();
        assertThat(outage.width(1, 12)).isEqualTo(12);
        assertThat(outage.isOutage()).isFalse();
    }
}
