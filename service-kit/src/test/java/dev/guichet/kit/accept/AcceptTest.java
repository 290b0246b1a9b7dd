package dev.guichet.kit.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "application/json | application/json;q=1",
                "application/json;q=0.5 | application/json;q=0.5",
                "application/json; charset=utf-8; q=0.5 | application/json;q=0.5",
                "application/json, application/problem+json;q=0.2 | application/json;q=1, application/problem+json;q=0.2",
                // What the JDK's own client sends.
                "text/html, image/gif, *; q=.2, */*; q=.2 | text/html;q=1, image/gif;q=1, */*;q=0.2, */*;q=0.2",
                "application/json;q=0 | application/x-nothing",
                "*/*, application/json;q=0 | */*;q=1",
                "json | */*",
                "'' | */*",
                ",,; | */*",
                "application/json, nonsense | application/json;q=1",
                "application/json;q=nonsense | application/json;q=1"
            })
    void itIsReadAsFarAsItCanBe(String header, String readable) {
        assertThat(Accept.readable(header)).isEqualTo(readable);
    }

    /// As many as a header may hold.
    @Test
    void parametersWithoutEndArePassedOver() {
        assertThat(Accept.readable("*/*" + ";".repeat(20_000))).isEqualTo("*/*;q=1");
    }
}
