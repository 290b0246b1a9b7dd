package dev.guichet.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MinimumRateTest {

    private final MinimumRate minimumRate = new MinimumRate(Duration.ofSeconds(20), 32 * 1024);

    @Test
    void whatHasComeBuysTheTimeForTheRest() {
        assertThat(allowed(0)).isEqualTo(Duration.ofSeconds(20));
        assertThat(allowed(16 * 1024)).isEqualTo(Duration.ofMillis(20_500));
        assertThat(allowed(26L * 1024 * 1024)).isEqualTo(Duration.ofSeconds(20 + 26 * 32));
    }

    @Test
    void aPaceOfNothingIsNone() {
        assertThatThrownBy(() -> new MinimumRate(Duration.ofSeconds(20), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Duration allowed(long bytes) {
        return Duration.ofNanos(minimumRate.allowedNanos(bytes));
    }
}
