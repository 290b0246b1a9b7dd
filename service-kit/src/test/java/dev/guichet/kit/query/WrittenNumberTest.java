package dev.guichet.kit.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "10", "230", "999999999999999999", "9223372036854775807"})
    void aNumberIsWrittenOneWay(String text) {
        assertThat(WrittenNumber.of(text)).hasValue(Long.parseLong(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+1",
                "-1",
                "-0",
                "00",
                "01",
                " 1",
                "1 ",
                "1\n",
                "1.0",
                "1e3",
                "0x1",
                "1_000",
                "\uFF11",
                "\u0661",
                "\u00B2",
                "1\u200B",
                "9223372036854775808",
                "99999999999999999999"
            })
    void anotherSpellingIsNone(String text) {
        assertThat(WrittenNumber.of(text)).isEmpty();
    }
}
