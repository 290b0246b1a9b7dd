package dev.guichet.kit.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// Takes a token that is none for no token. The framework takes it apart before it verifies it, and fails as if the
/// fault were ours.
@Singleton
class BearerTokens {
    private static final int BEFORE_AUTHENTICATION = 850;

    private static final String SCHEME = "bearer";

    /// Signed and compact: header, claims and signature, none of them empty (RFC 7515, 7.1).
    private static final Pattern COMPACT = Pattern.compile(" [A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    void register(@Observes Filters filters) {
        filters.register(BearerTokens::leaveOutWhatIsNone, BEFORE_AUTHENTICATION);
    }

    private static void leaveOutWhatIsNone(RoutingContext routing) {
        var headers = routing.request().headers();
        var authorization = headers.get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && isNone(authorization)) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        routing.next();
    }

    /// Whether it claims to bring a token, and brings what nobody can have signed.
    static boolean isNone(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && !COMPACT.matcher(authorization.substring(SCHEME.length())).matches();
    }
}
