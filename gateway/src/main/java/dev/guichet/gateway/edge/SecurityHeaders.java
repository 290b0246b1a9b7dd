package dev.guichet.gateway.edge;

import io.vertx.core.MultiMap;
import java.util.Optional;

/// The headers every answer carries, whoever made it. A page or an attachment may bring a policy of its own.
final class SecurityHeaders {

    /// For answers that are not pages: nothing may run, load or frame them.
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Optional<String> hsts;

    SecurityHeaders(Optional<String> hsts) {
        this.hsts = hsts;
    }

    void add(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", NOTHING);
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        hsts.ifPresent(value -> headers.set("Strict-Transport-Security", value));
    }
}
