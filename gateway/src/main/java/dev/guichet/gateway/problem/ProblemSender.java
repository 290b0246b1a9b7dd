package dev.guichet.gateway.problem;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.http.Locales;
import dev.guichet.http.problem.Problem;
import dev.guichet.http.problem.ProblemStatus;
import dev.guichet.http.problem.ProblemTexts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/// Answers a call with a problem: the same shape as the services' own, `application/problem+json`.
public final class ProblemSender {

    private static final ProblemTexts TEXTS = new ProblemTexts();

    /// Seconds a caller is asked to wait before it asks again of something that is down.
    private static final String RETRY_SOON = "1";

    private ProblemSender() {}

    /// Ends the call with this refusal, and its connection when a large body is still coming. Breaks off an answer that
    /// has begun: only so the caller learns that it is not whole.
    public static void send(RoutingContext call, GatewayRefusal refusal) {
        var response = call.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var language = Locales.of(call);
        var lingers = LingeringClose.isNeeded(call.request(), refusal);
        if (lingers) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        head(response, refusal, language);
        response.end(body(refusal, language, Exchange.of(call).requestId()));
        if (lingers) {
            LingeringClose.close(call);
        }
    }

    private static void head(HttpServerResponse response, GatewayRefusal refusal, Locale language) {
        response.setStatusCode(ProblemStatus.of(refusal.kind()));
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader("Content-Language", language.getLanguage())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        switch (refusal) {
            case TOKEN_MISSING -> response.putHeader("WWW-Authenticate", "Bearer realm=\"guichet\"");
            case TOKEN_EXPIRED -> response.putHeader("WWW-Authenticate", invalidToken("The token has expired"));
            case TOKEN_INVALID -> response.putHeader("WWW-Authenticate", invalidToken("The token is not valid here"));
            case SERVICE_UNAVAILABLE, IDENTITY_UNAVAILABLE -> response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SOON);
            case OPERATOR_ONLY,
                    ORIGIN_NOT_ALLOWED,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    UNREADABLE_REQUEST,
                    REPEATED_HEADER,
                    UNKNOWN_PARAMETER,
                    INVALID_PARAMETER,
                    BODY_TOO_SLOW,
                    BODY_TOO_LARGE,
                    RATE_LIMITED,
                    TOO_MANY_AT_ONCE,
                    INTERNAL,
                    OUTCOME_UNKNOWN,
                    SERVICE_TOO_SLOW -> {}
        }
    }

    private static String invalidToken(String description) {
        return "Bearer realm=\"guichet\", error=\"invalid_token\", error_description=\"" + description + "\"";
    }

    private static Buffer body(GatewayRefusal refusal, Locale language, String requestId) {
        return Json.encodeToBuffer(Problem.of(refusal, TEXTS, language, requestId));
    }
}
