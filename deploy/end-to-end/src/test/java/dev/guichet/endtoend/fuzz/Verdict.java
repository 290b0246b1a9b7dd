package dev.guichet.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.system.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What may not be, whatever was asked.
enum Verdict {
    /// The connection was closed, or nothing came in time.
    NO_ANSWER,
    /// A fault of ours, or nobody there.
    SERVER_ERROR,
    /// An error in another shape than all others have.
    NO_PROBLEM,
    /// A status, or a media type with it, that the document does not name for the operation.
    UNDOCUMENTED;

    private static final String PROBLEM = "application/problem+json";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    /// Words of the inside that no answer may have.
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\tat |dev\\.guichet\\.|io\\.quarkus|PostgreSQL|SQLState|hibernate");

    static Optional<Verdict> of(FuzzCall call, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of(SERVER_ERROR);
        }
        if (answer.status() >= 400 && !isProblem(answer)) {
            return Optional.of(NO_PROBLEM);
        }
        return isDocumented(call, answer) ? Optional.empty() : Optional.of(UNDOCUMENTED);
    }

    private static boolean isProblem(Answer answer) {
        return type(answer).equals(PROBLEM)
                && answer.body().path("status").asInt() == answer.status()
                && answer.body().path("type").asText().startsWith("https://guichet.dev/problems/")
                && CODE.matcher(answer.body().path("code").asText()).matches()
                && !answer.body().path("title").asText().isBlank()
                && !answer.body().path("detail").asText().isBlank()
                && !answer.body().path("requestId").asText().isBlank()
                && !INSIDE.matcher(answer.body().path("detail").asText()).find();
    }

    private static boolean isDocumented(FuzzCall call, Answer answer) {
        JsonNode response = call.operation().description().path("responses").path(Integer.toString(answer.status()));
        return !response.isMissingNode()
                && (answer.raw().body().length == 0 || response.path("content").has(type(answer)));
    }

    private static String type(Answer answer) {
        return answer.header("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
    }
}
