package dev.guichet.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.kit.problem.KitRefusal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class RefusalExamplesTest {
    private final RefusalExamples examples = new RefusalExamples(Index.of(KitRefusal.class));

    RefusalExamplesTest() throws IOException {}

    @Test
    void aRefusalIsShownWithItsStatusAndItsWords() {
        assertThat(examples.status("INVALID_CURSOR")).isEqualTo("422");
        assertThat(examples.example("INVALID_CURSOR"))
                .containsEntry("type", "https://guichet.dev/problems/invalid")
                .containsEntry("status", 422)
                .containsEntry("detail", "The cursor is not valid for this list.")
                .containsEntry("code", "INVALID_CURSOR")
                .doesNotContainKey("violations");
    }

    @Test
    void whatIsNoRefusalOfItsOwnIsAViolation() {
        assertThat(examples.example("LIMIT_OUT_OF_BOUNDS"))
                .containsEntry("code", "INVALID")
                .containsEntry(
                        "violations",
                        List.of(Map.of(
                                "pointer",
                                "/…",
                                "code",
                                "LIMIT_OUT_OF_BOUNDS",
                                "message",
                                "The limit must be between 1 and 200.")));
    }

    @Test
    void whatACaseSaysOfItselfIsLeftOut() {
        assertThat(examples.example("PRECONDITION_FAILED"))
                .containsEntry("detail", "The resource has changed since you read it; its version is now ….");
    }

    @Test
    void whatNothingIsRefusedWithFailsTheBuild() {
        assertThatThrownBy(() -> examples.status("NOBODY_REFUSES_THIS"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("NOBODY_REFUSES_THIS");
    }
}
