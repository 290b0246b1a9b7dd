package dev.guichet.ticket.invitation.account;

import dev.guichet.kit.clock.ReplicaClock;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The access token of our own service account, asked for once and again before it ends.
@ReplicaClock("how long a token is good that was got a while ago")
@ApplicationScoped
class ServiceToken {
    /// A token is not used when it might end on the way.
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private record Known(String token, Instant until) {}

    private final WebClient http;
    private final IdentityConfig config;
    private volatile @Nullable Known known;

    ServiceToken(WebClient http, IdentityConfig config) {
        this.http = http;
        this.config = config;
    }

    Uni<String> get() {
        Known last = known;
        return last != null && last.until.isAfter(Instant.now())
                ? Uni.createFrom().item(last.token)
                : ask();
    }

    /// It was refused: roles or keys have changed.
    void forget() {
        known = null;
    }

    /// Several at once may each ask: the last answer stays.
    private Uni<String> ask() {
        MultiMap form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", config.client())
                .add("client_secret", config.secret().orElse(""));
        return http.postAbs(config.issuer() + "/protocol/openid-connect/token")
                .timeout(config.timeout().toMillis())
                .sendForm(form)
                .map(this::read);
    }

    private String read(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != 200) {
            throw NotInvited.putOff(
                    answer.statusCode() < 500 ? PutOffReason.IDENTITY_NOT_CONFIGURED : PutOffReason.IDENTITY_BUSY);
        }
        JsonObject token = answer.bodyAsJsonObject();
        String value = token.getString("access_token");
        known = new Known(
                value, Instant.now().plusSeconds(token.getLong("expires_in")).minus(MARGIN));
        return value;
    }
}
