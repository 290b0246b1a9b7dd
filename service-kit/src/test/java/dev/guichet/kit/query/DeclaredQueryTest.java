package dev.guichet.kit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guichet.http.problem.ProblemTexts;
import dev.guichet.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.junit.jupiter.api.Test;

class DeclaredQueryTest {
    private final ProblemTexts texts = new ProblemTexts();

    /// Stands for a resource method that takes the id of a person or a word.
    void list(
            @Parameter(schema = @Schema(pattern = WrittenNumber.ID + "|me|none")) @QueryParam("assignee")
                    String assignee) {}

    @Test
    void whatAParameterTakesIsSaidInWordsNotAsAnExpression() throws NoSuchMethodException {
        var query = DeclaredQuery.of(getClass().getDeclaredMethod("list", String.class));

        var refused = catchThrowableOfType(Refused.class, () -> query.require(Map.of("assignee", List.of("nobody"))));

        assertThat(texts.text(Locale.FRENCH, "INVALID_PARAMETER", refused.args()))
                .endsWith(": un nombre entier, me, none.");
        assertThat(texts.text(Locale.ENGLISH, "INVALID_PARAMETER", refused.args()))
                .endsWith(": a whole number, me, none.");
        query.require(Map.of("assignee", List.of("12")));
        query.require(Map.of("assignee", List.of("me")));
    }
}
