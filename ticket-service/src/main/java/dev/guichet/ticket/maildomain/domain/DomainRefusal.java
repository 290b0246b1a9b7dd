package dev.guichet.ticket.maildomain.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about listed domains was refused.
public enum DomainRefusal implements Refusal {
    DOMAIN_NOT_LISTED(RefusalKind.NOT_FOUND),
    ROOT_ADMINISTRATORS_ONLY(RefusalKind.FORBIDDEN),
    EMAIL_DOMAIN_TAKEN(RefusalKind.CONFLICT),
    PUBLIC_MAIL_DOMAIN(RefusalKind.CONFLICT),
    TOO_MANY_UNPROVEN_DOMAINS(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    DomainRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
