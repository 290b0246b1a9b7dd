package dev.guichet.ticket.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    @Test
    void aShortTextIsItsOwnBeginning() {
        assertThat(new MessageText("court", null).beginning(5)).isEqualTo("court");
    }

    @Test
    void aBeginningNeverEndsInsideACharacter() {
        String text = "aé€😀".repeat(40);
        for (int max = 0; max < 200; max++) {
            String beginning = new MessageText(text, null).beginning(max);

            assertThat(text).startsWith(beginning);
            assertThat(beginning.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(max);
            assertThat(beginning).doesNotContain("\uFFFD");
        }
    }
}
