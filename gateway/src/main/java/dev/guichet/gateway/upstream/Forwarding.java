package dev.guichet.gateway.upstream;

import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import dev.guichet.gateway.route.Route;
import dev.guichet.gateway.upstream.Outcomes.Outcome;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// One call on its way to a service. A replica that takes no connection costs the caller nothing: the next one
/// is asked. A call that was sent and got no answer is sent again only when that can do no harm: it reads, or
/// it carries an `Idempotency-Key`.
final class Forwarding {

    private static final Logger LOG = Logger.getLogger(Forwarding.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

    private final RoutingContext call;
    private final Route route;
    private final IncomingBody body;
    private final UpstreamPool upstreams;
    private final UpstreamReplicas replicas;
    private final UpstreamConfig config;
    private final MinimumRate minimumRate;
    private final RequestHeaders headers;
    private final Outcomes outcomes;
    private final List<Replica> tried = new ArrayList<>(2);
    private int sent;

    Forwarding(
            RoutingContext call,
            Route route,
            IncomingBody body,
            UpstreamPool upstreams,
            UpstreamConfig config,
            MinimumRate minimumRate,
            RequestHeaders headers,
            Outcomes outcomes) {
        this.call = call;
        this.route = route;
        this.body = body;
        this.upstreams = upstreams;
        this.replicas = upstreams.of(route.service());
        this.config = config;
        this.minimumRate = minimumRate;
        this.headers = headers;
        this.outcomes = outcomes;
    }

    void attempt() {
        var replica = replicas.next(tried);
        if (replica == null) {
            ProblemSender.send(call, GatewayRefusal.SERVICE_UNAVAILABLE);
            return;
        }
        tried.add(replica);
        upstreams.client().request(options(replica)).onComplete(connected -> {
            if (connected.succeeded() && call.response().ended()) {
                // Its body broke meanwhile.
                connected.result().exceptionHandler(reset -> {});
                var unused = connected.result().reset();
            } else if (connected.succeeded()) {
                send(replica, connected.result());
            } else {
                notConnected(replica, connected.cause());
            }
        });
    }

    private RequestOptions options(Replica replica) {
        return new RequestOptions()
                .setMethod(call.request().method())
                .setHost(replica.host())
                .setPort(replica.port())
                .setURI(target())
                .setConnectTimeout(config.poolTimeout().toMillis())
                .setHeaders(headers.of(call.request().headers(), Exchange.of(call)));
    }

    /// The path that was guarded, whichever way it was written, and the query as it came.
    private String target() {
        var path = Exchange.of(call).path();
        var query = call.request().query();
        return query == null ? path : path + "?" + query;
    }

    private void notConnected(Replica replica, Throwable cause) {
        if (cause instanceof io.vertx.core.http.ConnectionPoolTooBusyException || cause instanceof TimeoutException) {
            outcomes.count(route.service(), replica, Outcome.NO_CONNECTION_FREE);
        } else {
            outcomes.count(route.service(), replica, Outcome.NOT_CONNECTED);
            LOG.debugf("%s takes no connection: %s", replica, cause.getMessage());
            replica.is(Replica.State.DOWN);
        }
        attempt();
    }

    private void send(Replica replica, HttpClientRequest request) {
        sent++;
        // What breaks after the answer began is told by the answer itself.
        request.exceptionHandler(broken -> {});
        var answered = request.response();
        if (!body.isWhole()) {
            body.stream(request, call.vertx(), minimumRate)
                    .onSuccess(
                            poured -> request.idleTimeout(config.answerTimeout().toMillis()))
                    .onFailure(cause -> notPoured(replica, request, cause));
        } else {
            request.idleTimeout(config.answerTimeout().toMillis());
            var unused = sendWhole(request);
        }
        answered.onComplete(answer -> {
            if (answer.succeeded()) {
                answered(replica, answer.result());
            } else {
                broken(replica, answer.cause());
            }
        });
    }

    private Future<HttpClientResponse> sendWhole(HttpClientRequest request) {
        return body.content().length() == 0 && BODILESS.contains(request.getMethod())
                ? request.send()
                : request.send(body.content());
    }

    private void notPoured(Replica replica, HttpClientRequest request, Throwable cause) {
        if (call.response().ended()) {
            // Answered before its body was whole, and the rest does not come.
            call.request().connection().close();
        }
        switch (cause) {
            case IncomingBody.BodyTooLarge _ -> ProblemSender.send(call, GatewayRefusal.BODY_TOO_LARGE);
            case IncomingBody.BodyTooSlow _ -> ProblemSender.send(call, GatewayRefusal.BODY_TOO_SLOW);
            case IncomingBody.BodyBroken _ -> ProblemSender.send(call, GatewayRefusal.UNREADABLE_REQUEST);
            case TimeoutException unread -> broken(replica, unread);
            default -> {}
        }
        request.reset();
    }

    private void broken(Replica replica, Throwable cause) {
        if (call.response().ended() || call.response().closed()) {
            return;
        }
        replica.is(Replica.State.RESTING);
        if (cause instanceof TimeoutException) {
            LOG.warnf("%s is too slow for %s %s", replica, call.request().method(), route.template());
            outcomes.count(route.service(), replica, Outcome.TOO_SLOW);
            ProblemSender.send(call, GatewayRefusal.SERVICE_TOO_SLOW);
            return;
        }
        outcomes.count(route.service(), replica, Outcome.BROKEN_OFF);
        LOG.warnf("%s broke off %s %s: %s", replica, call.request().method(), route.template(), cause.getMessage());
        if (!mayRepeat()) {
            ProblemSender.send(call, GatewayRefusal.OUTCOME_UNKNOWN);
        } else if (sent <= replicas.all().size()) {
            // The connection may just have been an old one: with one replica it deserves a second try too.
            tried.removeIf(it -> replicas.all().size() == 1);
            attempt();
        } else {
            ProblemSender.send(call, GatewayRefusal.SERVICE_UNAVAILABLE);
        }
    }

    private boolean mayRepeat() {
        var request = call.request();
        return body.isWhole()
                && (READS.contains(request.method()) || request.headers().contains("Idempotency-Key"));
    }

    private void answered(Replica replica, HttpClientResponse answer) {
        outcomes.count(route.service(), replica, Outcome.ANSWERED);
        if ("close".equalsIgnoreCase(answer.getHeader(HttpHeaders.CONNECTION))) {
            // It says so on every answer while it drains.
            replica.is(Replica.State.RESTING);
        }
        if (call.response().closed()) {
            answer.exceptionHandler(broken -> {});
            answer.request().reset();
            return;
        }
        var response = call.response();
        response.setStatusCode(answer.statusCode());
        AnswerHeaders.copy(answer.headers(), response.headers(), replica.origins());
        new AnswerBody(call, answer).relay();
    }
}
