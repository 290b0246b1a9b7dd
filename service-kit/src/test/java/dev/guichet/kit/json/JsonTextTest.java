package dev.guichet.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guichet.kit.problem.Refused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static final String ESCAPE = "\\" + "u";

    private static String pointerOf(String json) {
        var refused = catchThrowableOfType(
                Refused.class, () -> JsonText.requireStorable(json.getBytes(StandardCharsets.UTF_8)));
        return refused.violations().getFirst().pointer();
    }

    @Test
    void anEscapedNulIsFoundInValuesAndNames() {
        assertThat(pointerOf("{\"a\":[1,{\"b\":\"x" + ESCAPE + "0000\"}]}")).isEqualTo("/a/1/b");
        assertThat(pointerOf("{\"" + ESCAPE + "0000\":1}")).startsWith("/");
    }

    @Test
    void halfAPairIsFoundAndAWholePairIsNot() {
        assertThat(pointerOf("{\"a\":\"" + ESCAPE + "d83d\"}")).isEqualTo("/a");
        assertThatCode(() -> JsonText.requireStorable(
                        ("{\"a\":\"" + ESCAPE + "d83d" + ESCAPE + "de00\"}").getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void aBackslashBeforeTheLetterIsTextNotAnEscape() {
        assertThatCode(() ->
                        JsonText.requireStorable(("{\"a\":\"\\" + ESCAPE + "0000\"}").getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void brokenJsonIsLeftToItsReader() {
        assertThatCode(() -> JsonText.requireStorable(("{\"a" + ESCAPE + "00").getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}
