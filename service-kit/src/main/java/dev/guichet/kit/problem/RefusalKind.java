package dev.guichet.kit.problem;

import java.util.Locale;

/// Why, in general, something was refused. `problem.ProblemStatus` knows the HTTP status of each.
public enum RefusalKind {
    UNREADABLE,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    CONFLICT,
    PRECONDITION_FAILED,
    TOO_LARGE,
    UNSUPPORTED,
    INVALID,
    TOO_MANY,
    INTERNAL,
    UNAVAILABLE;

    /// The last segment of the problem's `type`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
