package dev.guichet.sla.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {
    @ParameterizedTest
    @CsvSource({
        "P3D, P3D",
        "PT72H, P3D",
        "P1W, P7D",
        "P1DT12H, P1DT12H",
        "PT36H, P1DT12H",
        "PT2S, PT2S",
        "PT90S, PT1M30S",
        "P0D, PT0S"
    })
    void aDurationReadsAndIsWrittenInDays(String text, String written) {
        assertThat(IsoDuration.parse(text).map(IsoDuration::format)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "3 days",
                "P",
                "PT",
                "P1M",
                "P1Y",
                "P1W2D",
                "P99999W",
                "P99999999999999999999D",
                "P3D\u0000"
            })
    void whatHasNoFixedLengthOrIsNoDurationIsNotRead(String text) {
        assertThat(IsoDuration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 59, 60, 3_600, 86_399, 86_400, 86_401, 31_622_400})
    void whatIsWrittenReadsBackAsTheSame(long seconds) {
        var duration = Duration.ofSeconds(seconds);
        assertThat(IsoDuration.parse(IsoDuration.format(duration))).contains(duration);
    }
}
