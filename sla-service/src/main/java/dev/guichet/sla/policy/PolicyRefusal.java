package dev.guichet.sla.policy;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why a policy is not shown or changed.
enum PolicyRefusal implements Refusal {
    /// Not known, or not to be known by the caller.
    UNKNOWN_DESK(RefusalKind.NOT_FOUND),
    /// A member of the desk who does not configure it.
    SUPERVISORS_ONLY(RefusalKind.FORBIDDEN);

    private final RefusalKind kind;

    PolicyRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
