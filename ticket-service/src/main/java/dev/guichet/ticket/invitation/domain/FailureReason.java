package dev.guichet.ticket.invitation.domain;

/// Why an invitation is given up. The names are stable: callers read them.
public enum FailureReason {
    /// The identity provider takes no account with this address.
    ADDRESS_REFUSED,

    /// There is an account, and an administrator of the identity provider has switched it off.
    ACCOUNT_DISABLED,

    /// Another account has this address in another spelling, or as its name: with no other address, or with one that
    /// Keycloak does not take.
    ACCOUNT_CONFLICT,

    /// An account that an operator or another directory looks after has this address and has not proven it: only they
    /// can say whose it is.
    ACCOUNT_UNPROVEN,

    /// It is the account of somebody who runs the installation, who acts in no organization.
    ACCOUNT_OF_OPERATOR,

    /// The mail relay has not taken the mail for too long.
    MAIL_NOT_SENT
}
