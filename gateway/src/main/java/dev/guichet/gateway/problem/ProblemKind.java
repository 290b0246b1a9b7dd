package dev.guichet.gateway.problem;

import java.util.Locale;

/// The kinds of refusal and their HTTP status; `type` of a problem is made of the kind.
public enum ProblemKind {
    UNREADABLE(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    TOO_MANY(429),
    INTERNAL(500),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    GATEWAY_TIMEOUT(504);

    private static final String TYPES = "https://guichet.dev/problems/";

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The stable URI that names the kind.
    public String type() {
        return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
