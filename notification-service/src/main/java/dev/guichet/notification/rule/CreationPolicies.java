package dev.guichet.notification.rule;

import dev.guichet.events.TicketCreated;
import java.util.List;
import java.util.Optional;

/// A request became a ticket.
final class CreationPolicies {
    static final List<Policy<TicketCreated>> ALL = List.of(
            CreationPolicies::creationIsConfirmedToRequesterAndObservers,
            CreationPolicies::aReplyThatOpenedItGoesToWhoeverIsInCharge);

    private CreationPolicies() {}

    static Optional<Telling> creationIsConfirmedToRequesterAndObservers(TicketCreated event) {
        return Optional.of(new Telling(MailTemplate.TICKET_CREATED, Audience.requesterAndObservers(event.ticket())));
    }

    /// To whom it was written it is a reply, even if it came after the closure.
    static Optional<Telling> aReplyThatOpenedItGoesToWhoeverIsInCharge(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.empty()
                : Optional.of(new Telling(MailTemplate.PARTICIPANT_REPLY, Audience.inCharge(event.ticket())));
    }
}
