package dev.guichet.http.problem;

import java.util.Locale;

/// Why, in general, something was refused. `ProblemStatus` knows the HTTP status of each.
public enum RefusalKind {
    UNREADABLE,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    TOO_SLOW,
    CONFLICT,
    PRECONDITION_FAILED,
    TOO_LARGE,
    UNSUPPORTED,
    INVALID,
    TOO_MANY,
    INTERNAL,
    BAD_GATEWAY,
    UNAVAILABLE,
    GATEWAY_TIMEOUT;

    /// The last segment of the problem's `type`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
