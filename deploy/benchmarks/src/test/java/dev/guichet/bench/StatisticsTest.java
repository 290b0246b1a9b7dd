package dev.guichet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void aPercentileIsAlwaysAValueThatWasMeasured() {
        var values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);

        assertThat(Statistics.median(values)).isEqualTo(3);
        assertThat(Statistics.percentile(values, 95)).isEqualTo(5);
        assertThat(Statistics.percentile(values, 1)).isEqualTo(1);
        assertThat(Statistics.percentile(List.of(), 50)).isNaN();
    }

    @Test
    void threeWindowsWithinFivePercentAreSteadyAndAnEarlierSlowOneDoesNotMatter() {
        assertThat(Statistics.steady(List.of(200.0, 960.0, 1000.0, 980.0), 3, 0.05))
                .isTrue();
        assertThat(Statistics.steady(List.of(940.0, 1000.0, 980.0), 3, 0.05)).isFalse();
        assertThat(Statistics.steady(List.of(1000.0, 1000.0), 3, 0.05)).isFalse();
    }

    @Test
    void aFigureThatCouldNotBeMeasuredMissesItsBar() {
        assertThat(new Figure("f", Double.NaN, "", "", new Figure.AtMost(1)).met())
                .isFalse();
        assertThat(new Figure("f", 0.6, "", "", new Figure.AtLeast(0.5)).met()).isTrue();
        assertThat(new Figure("f", 0.4, "", "", new Figure.AtLeast(0.5)).met()).isFalse();
    }
}
