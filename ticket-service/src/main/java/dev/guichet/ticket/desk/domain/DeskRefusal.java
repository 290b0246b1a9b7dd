package dev.guichet.ticket.desk.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about desks was refused.
public enum DeskRefusal implements Refusal {
    DESK_NOT_FOUND(RefusalKind.NOT_FOUND),
    UNKNOWN_DESK(RefusalKind.INVALID),
    NO_DESK(RefusalKind.INVALID),
    UNKNOWN_DESK_ORGANIZATION(RefusalKind.INVALID),
    NOT_YOURS_TO_OPEN(RefusalKind.FORBIDDEN),
    NOT_YOURS_TO_CONFIGURE(RefusalKind.FORBIDDEN),
    DESK_SLUG_TAKEN(RefusalKind.CONFLICT),
    DEFAULT_DESK_REQUIRED(RefusalKind.CONFLICT),
    DESK_IS_FULL(RefusalKind.CONFLICT),
    DESK_HAS_NO_MEMBERS(RefusalKind.CONFLICT),
    RULES_CONTRADICT(RefusalKind.INVALID),
    CHANNEL_NOT_TAKEN(RefusalKind.INVALID),
    KIND_REQUIRED(RefusalKind.INVALID),
    UNKNOWN_KIND(RefusalKind.INVALID),
    LAST_SUPERVISOR(RefusalKind.CONFLICT),
    LAST_MEMBER(RefusalKind.CONFLICT),
    MEMBER_NOT_FOUND(RefusalKind.NOT_FOUND),
    UNKNOWN_GROUP(RefusalKind.INVALID);

    private final RefusalKind kind;

    DeskRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
