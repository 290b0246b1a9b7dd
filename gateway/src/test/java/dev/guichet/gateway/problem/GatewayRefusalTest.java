package dev.guichet.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.http.problem.Problem;
import dev.guichet.http.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayRefusalTest {
    private final ProblemTexts texts = new ProblemTexts();

    @ParameterizedTest
    @EnumSource(GatewayRefusal.class)
    void everyRefusalIsToldInFrenchAndEnglish(GatewayRefusal refusal) {
        Problem french = Problem.of(refusal, texts, Locale.FRENCH, "a");
        Problem english = Problem.of(refusal, texts, Locale.ENGLISH, "a");

        assertThat(texts.has(Locale.FRENCH, refusal.code())).isTrue();
        assertThat(texts.has(Locale.ENGLISH, refusal.code())).isTrue();
        assertThat(french.detail()).isNotBlank().isNotEqualTo(english.detail());
        assertThat(french.title()).isNotBlank().doesNotStartWith("title.");
        assertThat(english.title()).isNotBlank().doesNotStartWith("title.");
    }

    @Test
    void theTypeNamesTheKind() {
        assertThat(Problem.of(GatewayRefusal.NO_SUCH_PATH, texts, Locale.FRENCH, "a")
                        .type())
                .isEqualTo("https://guichet.dev/problems/not-found");
    }
}
