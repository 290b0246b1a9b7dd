package dev.guichet.ticket.organization.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about organizations was refused.
public enum OrganizationRefusal implements Refusal {
    ORGANIZATION_NOT_FOUND(RefusalKind.NOT_FOUND),
    UNKNOWN_PARENT(RefusalKind.INVALID),
    OPERATORS_ONLY(RefusalKind.FORBIDDEN),
    NOT_ITS_ADMINISTRATOR(RefusalKind.FORBIDDEN),
    ROOT_BINDS_PROGRAMS(RefusalKind.FORBIDDEN),
    ORGANIZATION_SLUG_TAKEN(RefusalKind.CONFLICT),
    ADMINISTRATOR_NOT_FOUND(RefusalKind.NOT_FOUND),
    LAST_ADMINISTRATOR(RefusalKind.CONFLICT),
    INTEGRATOR_NOT_FOUND(RefusalKind.NOT_FOUND),
    INTEGRATOR_BOUND_ELSEWHERE(RefusalKind.CONFLICT),
    ROOT_STAYS(RefusalKind.CONFLICT),
    ORGANIZATION_CYCLE(RefusalKind.CONFLICT),
    BRANCH_TOO_LARGE(RefusalKind.CONFLICT),
    ACCOUNT_MANAGER_NOT_AT_A_DESK(RefusalKind.INVALID);

    private final RefusalKind kind;

    OrganizationRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
