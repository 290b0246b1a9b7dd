package dev.guichet.ticket.invitation.domain;

/// What an attempt came to.
public sealed interface Verdict {
    /// The identity provider says that its mail is sent.
    record Accepted() implements Verdict {}

    /// No answer, or none in time: the mail may have been sent all the same.
    record Unreachable() implements Verdict {}

    /// An answer that may be another one later.
    record PutOff(PutOffReason reason) implements Verdict {}

    /// An answer that stays the same.
    record Refused(FailureReason reason) implements Verdict {}
}
