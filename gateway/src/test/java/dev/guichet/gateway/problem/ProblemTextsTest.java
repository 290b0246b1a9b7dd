package dev.guichet.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalIsToldInFrenchAndEnglish(Refusal refusal) {
        var details = Arrays.stream(Language.values()).map(language -> ProblemTexts.detail(refusal, language));
        var titles = Arrays.stream(Language.values()).map(language -> ProblemTexts.title(refusal.kind(), language));

        assertThat(details.distinct())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(titles).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void theTypeNamesTheKind() {
        assertThat(Refusal.NO_SUCH_PATH.kind().type()).isEqualTo("https://guichet.dev/problems/not-found");
    }
}
