package dev.guichet.ticket.invitation.domain;

/// Where an invitation stands.
public enum InvitationState {
    /// The identity provider will be asked, again if need be.
    QUEUED,

    /// The identity provider has sent its mail.
    SENT,

    /// It never will, for the reason given.
    FAILED
}
