package dev.guichet.ticket.invitation.account;

import dev.guichet.ticket.invitation.domain.FailureReason;
import dev.guichet.ticket.invitation.domain.PutOffReason;
import dev.guichet.ticket.invitation.domain.Verdict;

/// Leaves a chain of calls at the first answer that decides. Without a stack: it is no fault of the code.
final class NotInvited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    private NotInvited(Verdict verdict) {
        super(verdict.toString(), null, false, false);
        this.verdict = verdict;
    }

    static NotInvited putOff(PutOffReason reason) {
        return new NotInvited(new Verdict.PutOff(reason));
    }

    static NotInvited refused(FailureReason reason) {
        return new NotInvited(new Verdict.Refused(reason));
    }

    Verdict verdict() {
        return verdict;
    }
}
