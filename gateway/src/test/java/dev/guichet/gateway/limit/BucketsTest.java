package dev.guichet.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(3, Duration.ofSeconds(60), 100, clock());

    @Test
    void theCallAfterTheLastIsRefusedAndToldWhenToComeBack() {
        assertThat(buckets.take("a")).isEqualTo(new LimitDecision(true, 3, 2, 20, 0));
        assertThat(buckets.take("a")).isEqualTo(new LimitDecision(true, 3, 1, 40, 0));
        assertThat(buckets.take("a")).isEqualTo(new LimitDecision(true, 3, 0, 60, 0));
        assertThat(buckets.take("a")).isEqualTo(new LimitDecision(false, 3, 0, 60, 20));
    }

    @Test
    void callsComeBackEvenly() {
        drain("a");
        pass(Duration.ofSeconds(20));

        assertThat(buckets.take("a").allowed()).isTrue();
        assertThat(buckets.take("a").allowed()).isFalse();
    }

    @Test
    void oneCallerDoesNotSpendAnothersCalls() {
        drain("a");

        assertThat(buckets.take("b").allowed()).isTrue();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 10_000; i++) {
            buckets.take("caller-" + i);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(100);
    }

    @Test
    void whoeverIsIdleForAWindowIsForgotten() {
        buckets.take("a");
        pass(Duration.ofSeconds(62));

        assertThat(buckets.size()).isZero();
    }

    private void drain(String key) {
        while (buckets.take(key).allowed()) {
            // until nothing is left
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
