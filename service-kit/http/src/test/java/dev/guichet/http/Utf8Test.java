package dev.guichet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a+b", "%C3%A9cran", "%c3%a9", "%F0%9F%98%80", "%EF%BF%BD", "%00", "{|}", "%2525"})
    void whatIsEscapedAsUtf8IsText(String part) {
        assertThat(Utf8.isEscaped(part)).isTrue();
    }

    /// Bytes that begin or end nothing, forms that are too long, halves of pairs, what is beyond the last character,
    /// half
    /// escapes, letters that are not escaped.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ff",
                "a%80",
                "%c3",
                "%c3a",
                "%c0%af",
                "%e0%80%ae",
                "%ed%a0%80",
                "%f4%90%80%80",
                "%",
                "%1",
                "%zz",
                "%u0071",
                "%+1",
                "é",
                "\u0661"
            })
    void anythingElseIsNone(String part) {
        assertThat(Utf8.isEscaped(part)).isFalse();
    }

    @Test
    void aFieldSaysWhatItsBytesSay() {
        assertThat(Utf8.ofHeader("clé-1")).isEmpty();
        assertThat(Utf8.ofHeader(new String("clé-1".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .contains("clé-1");
        assertThat(Utf8.ofHeader("abc")).contains("abc");
    }
}
