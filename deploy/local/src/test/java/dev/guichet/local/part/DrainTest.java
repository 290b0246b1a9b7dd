package dev.guichet.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.local.UserError;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrainTest {

    @Test
    void aServiceIsGivenMoreThanItsRequestsMayTake() {
        assertThat(DrainTime.of(Map.of())).isEqualTo(Duration.ofSeconds(50));
        assertThat(DrainTime.of(Map.of("GUICHET_DRAIN_DELAY", "5S", "GUICHET_DRAIN_TIMEOUT", "1M")))
                .isEqualTo(Duration.ofSeconds(95));
    }

    @ParameterizedTest
    @CsvSource({"30,30000", "30S,30000", "30s,30000", "500ms,500", "PT0.5S,500", "1D,86400000", "1M30S,90000"})
    void durationsAreReadAsTheServicesReadThem(String text, long millis) {
        assertThat(DrainTime.of(Map.of("GUICHET_DRAIN_TIMEOUT", text)))
                .isEqualTo(Duration.ofMillis(millis).plusSeconds(30));
    }

    @Test
    void oneThatIsNoneIsSaid() {
        assertThatThrownBy(() -> DrainTime.of(Map.of("GUICHET_DRAIN_DELAY", "soon")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("GUICHET_DRAIN_DELAY")
                .hasMessageContaining("`soon`");
    }
}
