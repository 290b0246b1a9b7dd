package dev.guichet.kit.problem;

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
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    /// The refusal that a status set by the framework stands for.
    static KitRefusal refusalOf(int status) {
        return switch (status) {
            case 401 -> KitRefusal.UNAUTHENTICATED;
            case 403 -> KitRefusal.FORBIDDEN;
            case 404 -> KitRefusal.NOT_FOUND;
            case 405 -> KitRefusal.METHOD_NOT_ALLOWED;
            case 406 -> KitRefusal.NOT_ACCEPTABLE;
            case 409 -> KitRefusal.CONFLICT;
            case 412 -> KitRefusal.PRECONDITION_FAILED;
            case 413 -> KitRefusal.BODY_TOO_LARGE;
            case 415 -> KitRefusal.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> KitRefusal.INVALID;
            case 429 -> KitRefusal.TOO_MANY_REQUESTS;
            case 503 -> KitRefusal.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? KitRefusal.UNREADABLE_REQUEST : KitRefusal.INTERNAL;
        };
    }
}
