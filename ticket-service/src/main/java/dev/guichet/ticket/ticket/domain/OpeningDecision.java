package dev.guichet.ticket.ticket.domain;

import dev.guichet.http.problem.Refusal;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to somebody who wants to open a ticket.
public sealed interface OpeningDecision {
    /// It opens.
    ///
    /// @param organization of the requester; null for a guest
    /// @param observers they follow it from the start
    /// @param as what the caller is to the new ticket
    /// @param form it was filled in with; null for none
    /// @param content as the desk takes it, its answers still to be checked
    /// @param group of the desk that it goes to; null for none
    record Opens(
            Participant requester,
            @Nullable Structure organization,
            Desk desk,
            List<Participant> observers,
            Role as,
            @Nullable FilledForm form,
            Content content,
            @Nullable DeskGroup group)
            implements OpeningDecision {}

    /// Somebody must be made known first; then it is asked again.
    ///
    /// @param addresses of those nobody knows yet
    /// @param organization id of the one that the caller names for them; null leaves it to their domain
    /// @param desk of which those are guests whose domain no organization lists
    record MakeKnown(List<String> addresses, @Nullable Long organization, Desk desk)
            implements OpeningDecision, Preparation {}

    /// It does not open.
    ///
    /// @param pointer JSON Pointer to what is wrong in the request; empty for the whole
    record Refused(Refusal refusal, String pointer) implements OpeningDecision {}
}
