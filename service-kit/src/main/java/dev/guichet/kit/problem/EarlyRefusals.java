package dev.guichet.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.http.Framing;
import dev.guichet.http.Locales;
import dev.guichet.http.SingleHeaders;
import dev.guichet.http.Utf8;
import dev.guichet.http.problem.Problem;
import dev.guichet.kit.caller.RequestIds;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is refused before, or outside of, any resource: a request that has no certain end, an encoded body, one that
/// says it is too large, one that turns out to be, text in the address that is none or that no database keeps.
@Singleton
class EarlyRefusals {

    private static final int AFTER_REQUEST_ID = 900;

    /// Before the framework's own, which logs a stack.
    private static final int FIRST = -200_000;

    private final Problems problems;
    private final ObjectMapper json;
    private final long largestBody;

    EarlyRefusals(
            Problems problems,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestBody) {
        this.problems = problems;
        this.json = json;
        this.largestBody = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_REQUEST_ID);
    }

    void registerFailures(@Observes Router router) {
        router.errorHandler(413, routing -> refuse(routing, Refused.because(KitRefusal.BODY_TOO_LARGE)));
        router.errorHandler(400, routing -> refuse(routing, Refused.because(KitRefusal.UNREADABLE_REQUEST)));
        router.route().order(FIRST).failureHandler(this::unreadable);
    }

    /// A request without `Host` fails before it gets to any handler.
    private void unreadable(RoutingContext routing) {
        if (routing.statusCode() == 400) {
            refuse(routing, Refused.because(KitRefusal.UNREADABLE_REQUEST));
        } else {
            routing.next();
        }
    }

    private void check(RoutingContext routing) {
        var request = routing.request();
        if (!Framing.isSound(request) || !Utf8.isEscaped(Objects.requireNonNullElse(request.path(), ""))) {
            refuse(routing, Refused.because(KitRefusal.UNREADABLE_REQUEST));
        } else if (SingleHeaders.isAnyRepeated(request)) {
            refuse(routing, Refused.because(KitRefusal.REPEATED_HEADER));
        } else if (isEncoded(request)) {
            refuse(routing, Refused.because(KitRefusal.UNSUPPORTED_MEDIA_TYPE));
        } else if (announcedLength(routing) > largestBody) {
            routing.response().putHeader(HttpHeaders.CONNECTION, "close");
            refuse(routing, Refused.because(KitRefusal.BODY_TOO_LARGE));
        } else if (request.uri().contains("%00")) {
            refuse(routing, Refused.invalid("", "NUL_CHARACTER"));
        } else {
            routing.next();
        }
    }

    /// Nothing here decodes one: it would be read, or kept, as if it were what it says it is not.
    private static boolean isEncoded(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity"));
    }

    private static long announcedLength(RoutingContext routing) {
        var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void refuse(RoutingContext routing, Refused refused) {
        if (routing.response().ended() || routing.response().headWritten()) {
            return;
        }
        var problem = problems.of(refused, Locales.of(routing), RequestIds.of(routing));
        try {
            routing.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
