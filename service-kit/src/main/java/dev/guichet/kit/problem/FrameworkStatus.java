package dev.guichet.kit.problem;

/// What the statuses mean that Quarkus sets by itself.
final class FrameworkStatus {

    private FrameworkStatus() {}

    /// The refusal that a status set by the framework stands for.
    static KitRefusal refusal(int status) {
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
