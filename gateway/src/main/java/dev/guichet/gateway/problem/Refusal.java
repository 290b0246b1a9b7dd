package dev.guichet.gateway.problem;

/// Everything the gateway refuses by itself; the name is the stable `code` of the problem.
public enum Refusal {
    TOKEN_MISSING(ProblemKind.UNAUTHENTICATED),
    TOKEN_EXPIRED(ProblemKind.UNAUTHENTICATED),
    TOKEN_INVALID(ProblemKind.UNAUTHENTICATED),
    OPERATOR_ONLY(ProblemKind.FORBIDDEN),
    ORIGIN_NOT_ALLOWED(ProblemKind.FORBIDDEN),
    NO_SUCH_PATH(ProblemKind.NOT_FOUND),
    METHOD_NOT_ALLOWED(ProblemKind.METHOD_NOT_ALLOWED),
    UNREADABLE_REQUEST(ProblemKind.UNREADABLE),
    REPEATED_HEADER(ProblemKind.UNREADABLE),
    UNKNOWN_PARAMETER(ProblemKind.UNREADABLE),
    INVALID_PARAMETER(ProblemKind.UNREADABLE),
    BODY_TOO_SLOW(ProblemKind.TOO_SLOW),
    BODY_TOO_LARGE(ProblemKind.TOO_LARGE),
    RATE_LIMITED(ProblemKind.TOO_MANY),
    TOO_MANY_AT_ONCE(ProblemKind.TOO_MANY),
    INTERNAL(ProblemKind.INTERNAL),
    OUTCOME_UNKNOWN(ProblemKind.BAD_GATEWAY),
    SERVICE_UNAVAILABLE(ProblemKind.UNAVAILABLE),
    IDENTITY_UNAVAILABLE(ProblemKind.UNAVAILABLE),
    SERVICE_TOO_SLOW(ProblemKind.GATEWAY_TIMEOUT);

    private final ProblemKind kind;

    Refusal(ProblemKind kind) {
        this.kind = kind;
    }

    public ProblemKind kind() {
        return kind;
    }
}
