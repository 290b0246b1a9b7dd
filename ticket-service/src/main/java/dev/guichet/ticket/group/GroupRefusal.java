package dev.guichet.ticket.group;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about groups was refused.
enum GroupRefusal implements Refusal {
    GROUP_NOT_FOUND(RefusalKind.NOT_FOUND),
    TOO_MANY_GROUPS(RefusalKind.CONFLICT),
    GROUP_SLUG_TAKEN(RefusalKind.CONFLICT),
    GROUP_MEMBER_NOT_AT_THE_DESK(RefusalKind.CONFLICT),
    GROUP_IN_USE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    GroupRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
