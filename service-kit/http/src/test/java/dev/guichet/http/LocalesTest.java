package dev.guichet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalesTest {

    @Test
    void theFirstLanguageWeSpeakIsChosenAndFrenchOtherwise() {
        assertThat(Locales.of("en-GB,en;q=0.9,fr;q=0.8")).isEqualTo(Locale.ENGLISH);
        assertThat(Locales.of("de,fr;q=0.5,en;q=0.4")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("de")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of((String) null)).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("*")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("en;q=0.5,fr;q=0.9")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("de,en;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(Locales.of("not;;a language")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of(";;;q=")).isEqualTo(Locale.FRENCH);
        assertThat(Locales.of("x".repeat(5_000))).isEqualTo(Locale.FRENCH);
    }

    @Test
    void whoIsNotLetInYetReadsTheLanguageOfTheirToken() {
        assertThat(Locales.claimed(token("{\"locale\":\"en\"}"))).contains(Locale.ENGLISH);
        assertThat(Locales.claimed(token("{\"locale\":\"fr-BE\"}"))).contains(Locale.FRENCH);
    }

    @Test
    void aTokenThatNamesNoneSaysNothing() {
        for (String claims : new String[] {"{}", "{\"locale\":7}", "{\"locale\":\"de\"}", "[]", "{", "", "null"}) {
            assertThat(Locales.claimed(token(claims))).as(claims).isEmpty();
        }
        for (String header :
                new String[] {"", "Bearer", "Bearer a.b", "Bearer a.é.c", "Bearer a.b.c.d", "Bearer ..", "Basic YTpi"
                }) {
            assertThat(Locales.claimed(header)).as(header).isEmpty();
        }
        assertThat(Locales.claimed(null)).isEmpty();
    }

    private static String token(String claims) {
        return "Bearer e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".e30";
    }
}
