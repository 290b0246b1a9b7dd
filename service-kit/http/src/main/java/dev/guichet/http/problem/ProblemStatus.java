package dev.guichet.http.problem;

/// The one class that knows HTTP statuses of refusals.
public final class ProblemStatus {

    private ProblemStatus() {}

    public static int of(RefusalKind kind) {
        return switch (kind) {
            case UNREADABLE -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case NOT_ACCEPTABLE -> 406;
            case TOO_SLOW -> 408;
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case BAD_GATEWAY -> 502;
            case UNAVAILABLE -> 503;
            case GATEWAY_TIMEOUT -> 504;
        };
    }
}
