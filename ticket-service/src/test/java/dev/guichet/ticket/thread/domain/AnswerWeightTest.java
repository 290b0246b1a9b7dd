package dev.guichet.ticket.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D32: what is counted is what is sent.
class AnswerWeightTest {
    private static final int TIMES = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\"", "'", "&", "<", "\\", "a\n", "a\r\nb", "\t", "\u0001", "é", "€", "un \"mot\" & <b>\n"})
    void aMessageWeighsAboutWhatItTakes_D32(String text) throws Exception {
        MessageText message = new MessageText(text.repeat(TIMES), null);

        int taken = new ObjectMapper()
                .writeValueAsBytes(Map.of("text", message.text(), "html", message.shownHtml()))
                .length;

        assertThat(message.answerWeight()).isBetween(taken * 9L / 10, taken * 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>\"a\"</p>", "<b>é</b>\n"})
    void soDoesItsHtml_D32(String html) throws Exception {
        MessageText message = new MessageText("a", html.repeat(TIMES));

        int taken = new ObjectMapper().writeValueAsBytes(message.shownHtml()).length;

        assertThat(message.answerWeight()).isBetween(taken * 9L / 10, taken * 11L / 10);
    }

    /// No character of a text becomes more than six bytes of an answer.
    @ParameterizedTest
    @ValueSource(strings = {"\"", "&", "<", "\n", "\u0001", "\u001b"})
    void theDearestCharacterCostsSixfold_D32(String text) throws Exception {
        MessageText message = new MessageText(text.repeat(TIMES), null);

        assertThat(new ObjectMapper()
                        .writeValueAsBytes(Map.of("text", message.text(), "html", message.shownHtml()))
                        .length)
                .isLessThan(6 * TIMES + 100);
    }
}
