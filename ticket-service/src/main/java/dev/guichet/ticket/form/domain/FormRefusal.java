package dev.guichet.ticket.form.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about forms was refused.
public enum FormRefusal implements Refusal {
    FORM_NOT_FOUND(RefusalKind.NOT_FOUND),
    FORM_VERSION_GONE(RefusalKind.NOT_FOUND),
    FORM_SLUG_TAKEN(RefusalKind.CONFLICT),
    LAST_FORM(RefusalKind.CONFLICT),
    FORM_SCHEMA_INVALID(RefusalKind.INVALID);

    private final RefusalKind kind;

    FormRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
