package dev.guichet.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.http.problem.ProblemStatus;
import dev.guichet.http.problem.ProblemTexts;
import dev.guichet.http.problem.RefusalKind;
import dev.guichet.http.problem.Worded;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void everyRefusalAndEveryKindHasItsTextInBothLanguages() {
        for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            for (var refusal : KitRefusal.values()) {
                assertThat(texts.has(locale, refusal.code()))
                        .as(refusal + " " + locale)
                        .isTrue();
            }
            for (var kind : RefusalKind.values()) {
                assertThat(texts.has(locale, "title." + kind.slug()))
                        .as(kind + " " + locale)
                        .isTrue();
            }
        }
    }

    @Test
    void theTextNamesItsValues() {
        assertThat(texts.text(Locale.ENGLISH, "UNKNOWN_FIELD", Map.of("field", "/x")))
                .contains("/x");
        assertThat(texts.text(Locale.FRENCH, "NOBODY_WROTE_THIS", Map.of())).isEqualTo("NOBODY_WROTE_THIS");
    }

    @Test
    void aValueWithWordsOfItsOwnSpeaksTheLanguage() {
        Worded french = locale -> locale.equals(Locale.FRENCH) ? "sujet" : "subject";

        assertThat(texts.text(Locale.FRENCH, "UNKNOWN_FIELD", Map.of("field", french)))
                .contains("sujet");
        assertThat(texts.text(Locale.ENGLISH, "UNKNOWN_FIELD", Map.of("field", french)))
                .contains("subject");
    }

    @Test
    void everyKindHasAStatusOfItsOwn() {
        Set<Integer> statuses =
                Arrays.stream(RefusalKind.values()).map(ProblemStatus::of).collect(Collectors.toSet());
        assertThat(statuses).hasSize(RefusalKind.values().length);
    }

    @Test
    void aStatusThatQuarkusSetsIsARefusalOfItsKind() {
        Set<RefusalKind> neverSet = Set.of(
                RefusalKind.UNREADABLE, RefusalKind.TOO_SLOW, RefusalKind.BAD_GATEWAY, RefusalKind.GATEWAY_TIMEOUT);
        for (var kind : EnumSet.complementOf(EnumSet.copyOf(neverSet))) {
            assertThat(FrameworkStatus.refusal(ProblemStatus.of(kind)).kind()).isEqualTo(kind);
        }
    }
}
