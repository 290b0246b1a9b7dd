package dev.guichet.gateway.limit;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/// The two limits: a caller by what their token says, and an address for everything that has no valid token.
@ApplicationScoped
public class RateLimits {

    private final Buckets callers;
    private final Buckets addresses;
    private final long window;

    RateLimits(RateLimitConfig config) {
        this.callers = new Buckets(config.caller(), config.window(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.addresses = new Buckets(config.address(), config.window(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.window = config.window().toSeconds();
    }

    /// Counts a call of this caller.
    public Verdict caller(String subject) {
        return callers.take(subject);
    }

    /// Counts a call from this address that brought no valid token.
    public Verdict stranger(String address) {
        return addresses.take(AddressKey.of(address));
    }

    /// Whether this address may still try, before its token is looked at.
    public Verdict mayTry(String address) {
        return addresses.look(AddressKey.of(address));
    }

    /// Tells the caller how it stands, in the fields of draft-ietf-httpapi-ratelimit-headers-06.
    public void tell(Verdict verdict, HttpServerResponse response) {
        response.putHeader("RateLimit-Limit", Long.toString(verdict.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(verdict.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(verdict.resetSeconds()))
                .putHeader("RateLimit-Policy", verdict.limit() + ";w=" + window);
        if (!verdict.allowed()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, verdict.retrySeconds())));
        }
    }
}
