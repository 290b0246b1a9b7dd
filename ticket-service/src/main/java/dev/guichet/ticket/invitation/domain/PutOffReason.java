package dev.guichet.ticket.invitation.domain;

/// Why an attempt is made again. The names are stable: callers read them.
public enum PutOffReason {
    /// It does not answer.
    IDENTITY_UNREACHABLE,

    /// It answers that it cannot now.
    IDENTITY_BUSY,

    /// It does not know our client, or does not let it make accounts: an operator mends that.
    IDENTITY_NOT_CONFIGURED,

    /// Its mail relay did not take the mail.
    MAIL_NOT_SENT
}
