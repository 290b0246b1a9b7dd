package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import org.jspecify.annotations.Nullable;

/// What must be done before a ticket can open.
public sealed interface Preparation permits OpeningDecision.MakeKnown, Preparation.ChooseMember, Preparation.LoadForm {
    /// The desk gives its tickets to its members: one of them gets this one.
    ///
    /// @param requester who gets it only when there is nobody else
    /// @param organization of the requester; null for a guest
    /// @param group that the ticket goes to; null for none
    record ChooseMember(
            Desk desk,
            Participant requester,
            @Nullable Structure organization,
            @Nullable DeskGroup group) implements Preparation {}

    /// Nobody here has checked answers to it yet.
    record LoadForm(FilledForm form) implements Preparation {}
}
