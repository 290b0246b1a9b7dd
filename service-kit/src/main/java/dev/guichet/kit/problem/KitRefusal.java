package dev.guichet.kit.problem;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// What any service refuses, whatever its feature.
public enum KitRefusal implements Refusal {
    UNREADABLE_BODY(RefusalKind.UNREADABLE),
    UNREADABLE_REQUEST(RefusalKind.UNREADABLE),
    REPEATED_HEADER(RefusalKind.UNREADABLE),
    UNKNOWN_FIELD(RefusalKind.UNREADABLE),
    WRONG_TYPE(RefusalKind.UNREADABLE),
    UNKNOWN_PARAMETER(RefusalKind.UNREADABLE),
    EMPTY_PARAMETER(RefusalKind.UNREADABLE),
    REPEATED_PARAMETER(RefusalKind.UNREADABLE),
    INVALID_PARAMETER(RefusalKind.UNREADABLE),
    UNAUTHENTICATED(RefusalKind.UNAUTHENTICATED),
    FORBIDDEN(RefusalKind.FORBIDDEN),
    NOT_FOUND(RefusalKind.NOT_FOUND),
    METHOD_NOT_ALLOWED(RefusalKind.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(RefusalKind.NOT_ACCEPTABLE),
    CONFLICT(RefusalKind.CONFLICT),
    CHANGE_TOO_LARGE(RefusalKind.CONFLICT),
    PRECONDITION_FAILED(RefusalKind.PRECONDITION_FAILED),
    BODY_TOO_LARGE(RefusalKind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(RefusalKind.UNSUPPORTED),
    INVALID(RefusalKind.INVALID),
    INVALID_CURSOR(RefusalKind.INVALID),
    IDEMPOTENCY_KEY_INVALID(RefusalKind.INVALID),
    IDEMPOTENCY_KEY_REUSED(RefusalKind.INVALID),
    TOO_MANY_REQUESTS(RefusalKind.TOO_MANY),
    INTERNAL(RefusalKind.INTERNAL),
    CONCURRENT_CHANGE(RefusalKind.UNAVAILABLE),
    UNAVAILABLE(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    KitRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
