package dev.guichet.ticket.invitation.domain;

/// What becomes of the wish to invite a person.
public sealed interface InvitationDecision {
    /// One more is written.
    record Another() implements InvitationDecision {}

    /// The last one is recent enough to be the answer.
    record TheLast(Invitation invitation) implements InvitationDecision {}

    /// @param refusal why not
    record Refused(InvitationRefusal refusal) implements InvitationDecision {}
}
