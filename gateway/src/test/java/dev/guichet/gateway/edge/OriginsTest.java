package dev.guichet.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private final Origins origins =
            new Origins(List.of("https://portal.example", "http://localhost:3000"), Duration.ofMinutes(10));

    @ParameterizedTest
    @ValueSource(strings = {"https://portal.example", "http://localhost:3000"})
    void aConfiguredOriginIsAllowed_D24(String origin) {
        assertThat(origins.allows(origin)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "null",
                "*",
                "",
                "http://portal.example",
                "https://portal.example:443",
                "https://portal.example:8443",
                "https://portal.example/",
                "https://portal.example.evil.example",
                "https://evil-portal.example",
                "https://sub.portal.example",
                "https://portal.example@evil.example",
                "https://PORTAL.example",
                "https://portal.example https://evil.example",
                "http://localhost",
                "http://localhost:30000",
                "http://127.0.0.1:3000",
                "file://",
            })
    void anyOtherOriginIsNot_D24(String origin) {
        assertThat(origins.allows(origin)).isFalse();
    }

    @Test
    void withNothingConfiguredNoOriginIsAllowed() {
        assertThat(new Origins(List.of(), Duration.ZERO).allows("https://portal.example"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example", "https://portal.example/", "portal.example", "ftp://portal.example"})
    void whatIsNotAnExactOriginIsRefusedAtStart(String configured) {
        assertThatThrownBy(() -> new Origins(List.of(configured), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
