package dev.guichet.ticket.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.http.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTextsTest {
    private static final List<String> VIOLATIONS = List.of(
            "SCHEMA_TOO_LARGE",
            "SCHEMA_TOO_DEEP",
            "SCHEMA_TOO_COMPLEX",
            "TOO_MANY_PROPERTIES",
            "NOT_JSON_SCHEMA",
            "SCHEMA_NOT_AN_OBJECT",
            "KEYWORD_UNSUPPORTED",
            "EXTENSION_UNKNOWN",
            "EXTENSION_INVALID",
            "EXTENSION_MISPLACED",
            "FORMAT_UNKNOWN",
            "PATTERN_NOT_LINEAR",
            "PATTERNS_TOO_LARGE",
            "REF_NOT_LOCAL",
            "REF_UNRESOLVED",
            "REF_RECURSIVE",
            "REQUIRED",
            "UNKNOWN_FIELD",
            "WRONG_TYPE",
            "NOT_ONE_OF",
            "TOO_SHORT",
            "TOO_LONG",
            "TOO_SMALL",
            "TOO_LARGE",
            "TOO_FEW",
            "TOO_MANY",
            "PATTERN_MISMATCH",
            "NOT_IPV4",
            "NOT_IPV6",
            "NOT_EMAIL",
            "NOT_A_DATE",
            "NOT_A_URI",
            "TIMESTAMP_TOO_VAGUE",
            "OFFSET_REQUIRED",
            "OFFSET_NOT_OF_ZONE",
            "UNKNOWN_ZONE",
            "LOCAL_TIME_DOES_NOT_EXIST",
            "LOCAL_TIME_IS_AMBIGUOUS",
            "ATTACHMENT_REQUIRED",
            "ATTESTATION_REQUIRED",
            "NOT_AS_THE_FORM_WANTS",
            "NUMBER_TOO_LARGE");

    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void everyRefusalAndViolationHasItsTextInBothLanguages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (FormRefusal refusal : FormRefusal.values()) {
                assertThat(texts.has(locale, refusal.code()))
                        .as(refusal + " " + locale)
                        .isTrue();
            }
            for (String code : VIOLATIONS) {
                assertThat(texts.has(locale, code)).as(code + " " + locale).isTrue();
            }
        }
    }

    @Test
    void wordsOfTheFormStandInTheTextInItsLanguage() {
        Map<String, Object> args = Map.of("label", new Texts("le journal", "the log"));

        assertThat(texts.text(Locale.FRENCH, "ATTACHMENT_REQUIRED", args)).endsWith(": le journal.");
        assertThat(texts.text(Locale.ENGLISH, "ATTACHMENT_REQUIRED", args)).endsWith(": the log.");
    }
}
