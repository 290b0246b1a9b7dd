package dev.guichet.gateway.limit;

import dev.guichet.http.AddressKey;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/// The limits: a caller by what their token says, an address for tokens that are not valid, and an address for what is
/// handed out to anybody. The last two have the same measure but not the same count: a busy office's pages must not
/// keep its callers out.
@ApplicationScoped
public class RateLimits {

    private final Buckets callers;
    private final Buckets addresses;
    private final Buckets anonymous;
    private final long window;
    private final long answer;

    RateLimits(RateLimitConfig config) {
        this.callers = new Buckets(config.caller(), config.window(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.addresses = new Buckets(config.address(), config.window(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.anonymous = new Buckets(config.address(), config.window(), config.remembered(), TimeMeter.SYSTEM_NANOTIME);
        this.window = config.window().toSeconds();
        this.answer = config.answer().asLongValue();
    }

    /// Counts a call of this caller.
    public LimitDecision caller(String subject) {
        return callers.take(subject);
    }

    /// Counts what the answer to a call of this caller weighed beyond one measure.
    public void answered(String subject, long bytes) {
        var more = bytes / answer;
        if (more > 0) {
            callers.owe(subject, more);
        }
    }

    /// Counts a call from this address that brought no valid token.
    public LimitDecision withoutToken(String address) {
        return addresses.take(AddressKey.of(address));
    }

    /// Counts a page, a file or the document handed out to this address.
    LimitDecision anonymous(String address) {
        return anonymous.take(AddressKey.of(address));
    }

    /// Tells the caller how it stands, in the fields of draft-ietf-httpapi-ratelimit-headers-06.
    public void tell(LimitDecision decision, HttpServerResponse response) {
        response.putHeader("RateLimit-Limit", Long.toString(decision.limit()))
                .putHeader("RateLimit-Remaining", Long.toString(decision.remaining()))
                .putHeader("RateLimit-Reset", Long.toString(decision.resetSeconds()))
                .putHeader("RateLimit-Policy", decision.limit() + ";w=" + window);
        if (!decision.allowed()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, decision.retrySeconds())));
        }
    }
}
