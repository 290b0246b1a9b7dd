package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.PutOffReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The calls of Keycloak's admin API that invitations need. Their answers come back as they are, but for those
/// that mean the same everywhere.
@ApplicationScoped
class AdminApi {
    private final WebClient http;
    private final ServiceToken token;
    private final IdentityConfig config;
    private final String users;

    AdminApi(WebClient http, ServiceToken token, IdentityConfig config) {
        this.http = http;
        this.token = token;
        this.config = config;
        this.users = config.issuer().toString().replace("/realms/", "/admin/realms/") + "/users";
    }

    /// Accounts whose `email` or `username` is exactly this.
    Uni<HttpResponse<Buffer>> find(String which, String value) {
        return call(HttpMethod.GET, "")
                .chain(request -> answered(request.addQueryParam(which, value)
                        .addQueryParam("exact", "true")
                        .send()));
    }

    Uni<HttpResponse<Buffer>> create(JsonObject user) {
        return call(HttpMethod.POST, "").chain(request -> answered(request.sendJsonObject(user)));
    }

    /// Changes what is named of an account.
    Uni<HttpResponse<Buffer>> update(String user, JsonObject change) {
        return call(HttpMethod.PUT, "/" + user).chain(request -> answered(request.sendJsonObject(change)));
    }

    /// Things of an account, such as its `credentials`.
    Uni<HttpResponse<Buffer>> of(String user, String what) {
        return call(HttpMethod.GET, "/" + user + "/" + what).chain(request -> answered(request.send()));
    }

    Uni<HttpResponse<Buffer>> remove(String user, String what, String which) {
        String path = "/" + user + "/" + what + "/" + URLEncoder.encode(which, StandardCharsets.UTF_8);
        return call(HttpMethod.DELETE, path).chain(request -> answered(request.send()));
    }

    /// Ends its sessions; tokens that were given out before, those for offline use too, get no others.
    Uni<HttpResponse<Buffer>> signOut(String user) {
        return call(HttpMethod.POST, "/" + user + "/logout").chain(request -> answered(request.send()));
    }

    /// Has Keycloak mail a link to the actions: it works once, and not for longer than the lifespan.
    Uni<HttpResponse<Buffer>> mail(String user, JsonArray actions) {
        return call(HttpMethod.PUT, "/" + user + "/execute-actions-email").chain(request -> {
            request.addQueryParam("client_id", config.portalClient())
                    .addQueryParam("lifespan", Long.toString(config.lifespan().toSeconds()));
            config.portal().ifPresent(portal -> request.addQueryParam("redirect_uri", portal.toString()));
            return answered(request.sendJson(actions));
        });
    }

    private Uni<HttpRequest<Buffer>> call(HttpMethod method, String path) {
        return token.get()
                .map(bearer -> http.requestAbs(method, users + path)
                        .timeout(config.timeout().toMillis())
                        .bearerTokenAuthentication(bearer));
    }

    private Uni<HttpResponse<Buffer>> answered(Uni<HttpResponse<Buffer>> call) {
        return call.invoke(answer -> {
            switch (answer.statusCode()) {
                case 401 -> {
                    token.forget();
                    throw NotInvited.putOff(PutOffReason.IDENTITY_NOT_CONFIGURED);
                }
                case 403 -> throw NotInvited.putOff(PutOffReason.IDENTITY_NOT_CONFIGURED);
                case 429, 502, 503, 504 -> throw NotInvited.putOff(PutOffReason.IDENTITY_BUSY);
                default -> {}
            }
        });
    }
}
