package dev.guichet.ticket.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guichet.http.problem.ProblemTexts;
import dev.guichet.kit.json.WireNames;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.CloseReason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WireTest {
    private final ProblemTexts texts = new ProblemTexts();

    @Test
    void aWordThatIsNoneOfThoseThereAreIsRefusedWithThem() {
        var refused = catchThrowableOfType(Refused.class, () -> Wire.optional(CloseReason.class, "doublon", "/reason"));

        assertThat(refused.extensions()).containsEntry("known", List.of("spam", "duplicate", "other"));
        assertThat(said(refused, Locale.FRENCH)).endsWith(": spam, duplicate, other.");
        assertThat(said(refused, Locale.ENGLISH)).endsWith(": spam, duplicate, other.");
    }

    @Test
    void oneThatIsNotMeantHereIsNotAmongThem() {
        var refused = catchThrowableOfType(
                Refused.class, () -> WireNames.read(MessageResource.Then.class, "closed", "/then"));

        assertThat(refused.extensions()).containsEntry("known", List.of("pending", "on_hold", "solved", "open"));
        assertThat(WireNames.read(MessageResource.Then.class, "solved", "/then"))
                .isEqualTo(MessageResource.Then.SOLVED);
        assertThat(Wire.optional(CloseReason.class, null, "/reason")).isNull();
    }

    private String said(Refused refused, Locale locale) {
        var violation = refused.violations().getFirst();
        return texts.text(locale, violation.code(), violation.args());
    }
}
