package dev.guichet.gateway.page;

import dev.guichet.gateway.document.PublicAddresses;
import dev.guichet.gateway.exchange.Exchange;
import dev.guichet.gateway.limit.AnonymousLimiter;
import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.gateway.problem.ProblemSender;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serves the pages: a fixed list of paths, each with its file. A path that is not on the list is none of ours.
@ApplicationScoped
class Pages {

    private static final Pattern TICKET = Pattern.compile("/tickets/[0-9]{1,19}");
    private static final String TICKET_TEMPLATE = "/tickets/{number}";

    private static final List<String> PORTAL_SCRIPTS = List.of(
            "ticket-page.js",
            "sign-in-page.js",
            "home-page.js",
            "access-page.js",
            "roots.js",
            "session.js",
            "api.js",
            "show.js",
            "markup.js",
            "texts.js",
            "portal.css");

    private static final List<String> SWAGGER_FILES =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "oauth2-redirect.html", "oauth2-redirect.js");

    private final Map<String, PageFile> files = new HashMap<>();
    private final AnonymousLimiter anonymousLimiter;

    Pages(PublicAddresses addresses, AnonymousLimiter anonymousLimiter) {
        this.anonymousLimiter = anonymousLimiter;
        var policies = new PagePolicies(addresses);
        var portal = policies.portal();
        files.put(TICKET_TEMPLATE, PageFile.read("portal/ticket.html", portal));
        files.put("/", PageFile.read("portal/home.html", portal));
        files.put("/access", PageFile.read("portal/access.html", portal));
        files.put("/sign-in", PageFile.read("portal/sign-in.html", portal));
        files.put("/signed-out", PageFile.read("portal/signed-out.html", portal));
        PORTAL_SCRIPTS.forEach(name -> files.put("/assets/" + name, PageFile.read("portal/" + name, portal)));
        files.put(
                "/assets/oidc-client-ts.min.js", PageFile.read("vendor/oidc-client-ts/oidc-client-ts.min.js", portal));
        var docs = policies.docs();
        files.put("/docs", PageFile.read("docs/docs.html", docs));
        files.put("/docs/docs.js", PageFile.read("docs/docs.js", docs));
        SWAGGER_FILES.forEach(name -> files.put("/docs/" + name, PageFile.read("swagger-ui/" + name, docs)));
        files.put("/assets/favicon.png", PageFile.read("swagger-ui/favicon-32x32.png", docs));
        files.put("/config.json", PageFile.of(config(addresses), PageFile.typeOf("config.json"), portal));
    }

    void install(@Observes Router router) {
        router.route().handler(this::answer);
    }

    private void answer(RoutingContext call) {
        var exchange = Exchange.of(call);
        var path = exchange.path();
        var template = TICKET.matcher(path).matches() ? TICKET_TEMPLATE : path;
        var file = files.get(template);
        if (file == null) {
            call.next();
            return;
        }
        exchange.takes(template, "gateway");
        var method = call.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            ProblemSender.send(call, GatewayRefusal.METHOD_NOT_ALLOWED);
        } else {
            send(call, file);
        }
    }

    private void send(RoutingContext call, PageFile file) {
        var known = file.etag().equals(call.request().getHeader(HttpHeaders.IF_NONE_MATCH));
        if (!known && !anonymousLimiter.admit(call)) {
            return;
        }
        var response = call.response();
        response.putHeader(HttpHeaders.ETAG, file.etag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", file.policy())
                .headers()
                .add(HttpHeaders.VARY, "Accept-Encoding");
        if (known) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (takesGzip(call.request().getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip").end(file.compressed());
        } else {
            response.end(file.content());
        }
    }

    private static boolean takesGzip(@Nullable String acceptEncoding) {
        return acceptEncoding != null && acceptEncoding.contains("gzip") && !acceptEncoding.contains("gzip;q=0");
    }

    private static byte[] config(PublicAddresses addresses) {
        return new JsonObject()
                .put("issuer", addresses.issuer())
                .put("portalClient", addresses.portalClient())
                .put("docsClient", addresses.docsClient())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }
}
