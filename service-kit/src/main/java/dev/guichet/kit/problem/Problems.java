package dev.guichet.kit.problem;

import dev.guichet.http.problem.Problem;
import dev.guichet.http.problem.ProblemTexts;
import dev.guichet.http.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/// Makes problems of refusals.
@Singleton
public class Problems {

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    public Problem of(Refused refused, Locale locale, String requestId) {
        var faults = refused.violations().stream().map(v -> fault(v, locale)).toList();
        return Problem.of(refused.refusal(), refused.args(), texts, locale, requestId)
                .with(faults, refused.extensions());
    }

    public Response response(Refused refused, Locale locale, String requestId) {
        var problem = of(refused, locale, requestId);
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        switch (refused.refusal().kind()) {
            case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, "1");
            default -> {}
        }
        return response.build();
    }

    private Problem.Fault fault(Violation violation, Locale locale) {
        var message = violation.message() != null
                ? violation.message()
                : texts.text(locale, violation.code(), violation.args());
        return new Problem.Fault(violation.pointer(), violation.code(), message);
    }
}
