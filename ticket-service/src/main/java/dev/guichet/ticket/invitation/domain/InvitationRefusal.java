package dev.guichet.ticket.invitation.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about invitations was refused.
public enum InvitationRefusal implements Refusal {
    INVITATION_NOT_FOUND(RefusalKind.NOT_FOUND),
    NOT_YOURS_TO_INVITE(RefusalKind.FORBIDDEN),
    ALREADY_SIGNED_IN(RefusalKind.CONFLICT),
    TOO_MANY_INVITATIONS(RefusalKind.TOO_MANY);

    private final RefusalKind kind;

    InvitationRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
