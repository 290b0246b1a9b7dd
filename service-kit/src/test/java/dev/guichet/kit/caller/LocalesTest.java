package dev.guichet.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalesTest {

    @Test
    void theFirstLanguageWeSpeakIsChosenAndFrenchOtherwise() {
        assertThat(Locales.of("en-GB,en;q=0.9,fr;q=0.8")).isEqualTo(Locale.ENGLISH);
        assertThat(Locales.of("de,fr;q=0.5,en;q=0.4")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("de")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of((String) null)).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of(";;;q=")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("x".repeat(5_000))).isEqualTo(Locale.FRENCH);
    }

    @Test
    void aRequestIdIsTakenOverOnlyWhenItIsHarmless() {
        assertThat(RequestId.of("abc-1.2:3_4")).isEqualTo("abc-1.2:3_4");
        assertThat(RequestId.of("x".repeat(64))).hasSize(64);
        assertThat(RequestId.of("-abc")).isNotEqualTo("-abc");
        assertThat(RequestId.of("a b")).isNotEqualTo("a b");
        assertThat(RequestId.of("a\nb")).doesNotContain("\n");
        assertThat(RequestId.of("x".repeat(65))).hasSize(36);
        assertThat(RequestId.of(null)).hasSize(36);
    }
}
