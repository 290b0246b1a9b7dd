package dev.guichet.gateway.problem;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Everything the gateway refuses by itself; the name is the stable `code` of the problem.
public enum GatewayRefusal implements Refusal {
    TOKEN_MISSING(RefusalKind.UNAUTHENTICATED),
    TOKEN_EXPIRED(RefusalKind.UNAUTHENTICATED),
    TOKEN_INVALID(RefusalKind.UNAUTHENTICATED),
    OPERATOR_ONLY(RefusalKind.FORBIDDEN),
    ORIGIN_NOT_ALLOWED(RefusalKind.FORBIDDEN),
    NO_SUCH_PATH(RefusalKind.NOT_FOUND),
    METHOD_NOT_ALLOWED(RefusalKind.METHOD_NOT_ALLOWED),
    UNREADABLE_REQUEST(RefusalKind.UNREADABLE),
    REPEATED_HEADER(RefusalKind.UNREADABLE),
    UNKNOWN_PARAMETER(RefusalKind.UNREADABLE),
    INVALID_PARAMETER(RefusalKind.UNREADABLE),
    BODY_TOO_SLOW(RefusalKind.TOO_SLOW),
    BODY_TOO_LARGE(RefusalKind.TOO_LARGE),
    RATE_LIMITED(RefusalKind.TOO_MANY),
    TOO_MANY_AT_ONCE(RefusalKind.TOO_MANY),
    INTERNAL(RefusalKind.INTERNAL),
    OUTCOME_UNKNOWN(RefusalKind.BAD_GATEWAY),
    SERVICE_UNAVAILABLE(RefusalKind.UNAVAILABLE),
    IDENTITY_UNAVAILABLE(RefusalKind.UNAVAILABLE),
    SERVICE_TOO_SLOW(RefusalKind.GATEWAY_TIMEOUT);

    private final RefusalKind kind;

    GatewayRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
