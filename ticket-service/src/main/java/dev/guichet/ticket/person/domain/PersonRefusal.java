package dev.guichet.ticket.person.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about persons was refused.
public enum PersonRefusal implements Refusal {
    PERSON_NOT_FOUND(RefusalKind.NOT_FOUND),
    ADMINISTRATORS_ONLY(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_EDIT(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_ADD(RefusalKind.FORBIDDEN),
    EMAIL_TAKEN(RefusalKind.CONFLICT),
    /// A guest has no organization whose tickets they could see.
    GUEST_VIEWS_NOTHING(RefusalKind.INVALID),
    UNKNOWN_ORGANIZATION(RefusalKind.INVALID);

    private final RefusalKind kind;

    PersonRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
