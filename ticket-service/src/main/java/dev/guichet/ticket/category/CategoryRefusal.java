package dev.guichet.ticket.category;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about categories was refused.
public enum CategoryRefusal implements Refusal {
    CATEGORY_NOT_FOUND(RefusalKind.NOT_FOUND),
    UNKNOWN_CATEGORY_ORGANIZATION(RefusalKind.INVALID),
    NOT_YOURS_TO_CATEGORIZE(RefusalKind.FORBIDDEN),
    CATEGORY_SLUG_TAKEN(RefusalKind.CONFLICT),
    CATEGORY_REQUIRED(RefusalKind.INVALID),
    UNKNOWN_CATEGORY(RefusalKind.INVALID);

    private final RefusalKind kind;

    CategoryRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
