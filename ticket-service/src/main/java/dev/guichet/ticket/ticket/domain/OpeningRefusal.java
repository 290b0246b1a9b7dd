package dev.guichet.ticket.ticket.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why a desk does not take a ticket with the form it names, or without one.
public enum OpeningRefusal implements Refusal {
    FORM_REQUIRED(RefusalKind.INVALID),
    UNKNOWN_FORM(RefusalKind.INVALID),
    /// What was filled in are the questions of another version.
    FORM_HAS_CHANGED(RefusalKind.CONFLICT),
    KIND_OF_ANOTHER_FORM(RefusalKind.INVALID);

    private final RefusalKind kind;

    OpeningRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
