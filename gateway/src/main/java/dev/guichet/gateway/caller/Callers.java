package dev.guichet.gateway.caller;

import dev.guichet.gateway.problem.GatewayRefusal;
import dev.guichet.http.Locales;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/// Verifies the bearer token of a call: signature by the issuer's keys, algorithm, issuer, audience, type,
/// expiry.
@ApplicationScoped
public class Callers {

    static final String OPERATOR = "operator";

    private final IssuerKeys keys;

    Callers(IssuerKeys keys) {
        this.keys = keys;
    }

    /// The caller of this call; fails with {@link TokenRefused}.
    public Uni<Caller> of(RoutingContext call) {
        if (!carriesToken(call.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            return Uni.createFrom().failure(new TokenRefused(GatewayRefusal.TOKEN_MISSING));
        }
        if (!keys.known()) {
            return Uni.createFrom().failure(new TokenRefused(GatewayRefusal.IDENTITY_UNAVAILABLE));
        }
        // The framework would answer a bad token by itself, without a problem.
        call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return QuarkusHttpUser.getSecurityIdentity(call, null)
                .onFailure()
                .transform(failure -> new TokenRefused(refusalOf(failure)))
                .map(Callers::callerOf)
                .invoke(caller -> Locales.prefer(call, caller.locale()));
    }

    private static boolean carriesToken(@Nullable String authorization) {
        return authorization != null
                && authorization.length() > 7
                && authorization.substring(0, 7).toLowerCase(Locale.ROOT).equals("bearer ");
    }

    private static Caller callerOf(@Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new TokenRefused(GatewayRefusal.TOKEN_INVALID);
        }
        @Nullable String subject = token.getSubject();
        @Nullable String client = token.getClaim("azp");
        if (subject == null && client == null) {
            throw new TokenRefused(GatewayRefusal.TOKEN_INVALID);
        }
        return new Caller(subject == null ? client : subject, identity.hasRole(OPERATOR), token.getClaim("locale"));
    }

    private static GatewayRefusal refusalOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException jwt) {
                return jwt.hasErrorCode(ErrorCodes.EXPIRED)
                        ? GatewayRefusal.TOKEN_EXPIRED
                        : GatewayRefusal.TOKEN_INVALID;
            }
        }
        return GatewayRefusal.TOKEN_INVALID;
    }
}
