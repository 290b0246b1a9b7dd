package dev.guichet.gateway.document;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.limit.AnonymousLimiter;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers `/openapi`: JSON, or YAML where `Accept` or `?format=yaml` ask for it.
@ApplicationScoped
class DocumentRoutes {

    private static final String PATH = "/openapi";
    private static final String FORMAT = "format";
    private static final Set<String> FORMATS = Set.of("json", "yaml", "yml");

    private final Answer json;
    private final Answer yaml;
    private final AnonymousLimiter anonymousLimiter;

    DocumentRoutes(MergedDocument document, AnonymousLimiter anonymousLimiter) {
        this.anonymousLimiter = anonymousLimiter;
        this.json = Answer.of(document.json(), "application/json");
        this.yaml = Answer.of(document.yaml(), "application/yaml");
    }

    void install(@Observes Router router) {
        router.route(PATH).handler(this::answer);
    }

    private void answer(RoutingContext call) {
        Exchange.of(call).takes(PATH, "gateway");
        var method = call.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ProblemSender.send(call, GatewayRefusal.METHOD_NOT_ALLOWED);
            return;
        }
        var format = call.queryParam(FORMAT);
        if (!FORMATS.containsAll(format) || format.size() > 1) {
            ProblemSender.send(call, GatewayRefusal.INVALID_PARAMETER);
            return;
        }
        if (!Set.of(FORMAT).containsAll(call.queryParams().names())) {
            ProblemSender.send(call, GatewayRefusal.UNKNOWN_PARAMETER);
            return;
        }
        var answer = wantsYaml(
                        format.isEmpty() ? null : format.getFirst(),
                        call.request().getHeader(HttpHeaders.ACCEPT))
                ? yaml
                : json;
        var known = answer.etag().equals(call.request().getHeader(HttpHeaders.IF_NONE_MATCH));
        if (!known && !anonymousLimiter.admit(call)) {
            return;
        }
        call.response()
                .putHeader(HttpHeaders.ETAG, answer.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .headers()
                .add(HttpHeaders.VARY, "Accept");
        if (known) {
            call.response().setStatusCode(304).end();
        } else {
            call.response().putHeader(HttpHeaders.CONTENT_TYPE, answer.type()).end(answer.content());
        }
    }

    /// The `format` parameter decides; without it, YAML only where it is named and JSON is not.
    static boolean wantsYaml(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return format.equalsIgnoreCase("yaml") || format.equalsIgnoreCase("yml");
        }
        return accept != null && accept.contains("yaml") && !accept.contains("json");
    }

    private record Answer(Buffer content, String type, String etag) {

        static Answer of(Buffer content, String type) {
            var etag = "\"" + HexFormat.of().toHexDigits(java.util.Arrays.hashCode(content.getBytes())) + "\"";
            return new Answer(content, type, etag);
        }
    }
}
