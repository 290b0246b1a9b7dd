package dev.guichet.notification.rule;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketCreated;
import java.util.List;
import java.util.Optional;

/// A request became a ticket.
final class CreationPolicies {
    static final List<Policy<TicketCreated>> ALL = List.of(
            CreationPolicies::creationIsConfirmedToRequesterAndObservers,
            CreationPolicies::aReplyThatOpenedItIsConfirmedToTheRequesterWhoWroteIt,
            CreationPolicies::aReplyThatOpenedItGoesToTheOtherParticipants,
            CreationPolicies::aReplyThatOpenedItGoesToWhoeverIsInCharge);

    private CreationPolicies() {}

    static Optional<Telling> creationIsConfirmedToRequesterAndObservers(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.of(new Telling(MailTemplate.TICKET_CREATED, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Telling> aReplyThatOpenedItIsConfirmedToTheRequesterWhoWroteIt(TicketCreated event) {
        return event.followUpOf() != null && event.message().role() == ParticipantRole.REQUESTER
                ? Optional.of(new Telling(MailTemplate.TICKET_CREATED, Audience.requester(event.ticket())))
                : Optional.empty();
    }

    static Optional<Telling> aReplyThatOpenedItGoesToTheOtherParticipants(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.empty()
                : Optional.of(
                        new Telling(MailTemplate.PARTICIPANT_REPLY, Audience.requesterAndObservers(event.ticket())));
    }

    /// To whom it was written it is a reply, even if it came after the closure.
    static Optional<Telling> aReplyThatOpenedItGoesToWhoeverIsInCharge(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.empty()
                : Optional.of(new Telling(MailTemplate.PARTICIPANT_REPLY, Audience.inCharge(event.ticket())));
    }
}
