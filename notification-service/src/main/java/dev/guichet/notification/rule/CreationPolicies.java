package dev.guichet.notification.rule;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketCreated;
import java.util.List;
import java.util.Optional;

/// A request became a ticket. In this order: somebody who is several things to it is told once, as the first of them.
final class CreationPolicies {
    static final List<Policy<TicketCreated>> ALL = List.of(
            CreationPolicies::creationIsConfirmedToTheRequester,
            CreationPolicies::aNewTicketIsToldToWhoeverIsInCharge,
            CreationPolicies::creationIsToldToTheObservers,
            CreationPolicies::aReplyThatOpenedItGoesToTheOtherParticipants);

    private CreationPolicies() {}

    /// Also to a requester whose own reply opened it; to one for whom an observer replied it is a reply.
    static Optional<Notification> creationIsConfirmedToTheRequester(TicketCreated event) {
        return event.followUpOf() == null || event.message().role() == ParticipantRole.REQUESTER
                ? Optional.of(new Notification(MailTemplate.TICKET_CREATED, Audience.requester(event.ticket())))
                : Optional.empty();
    }

    /// A reply that came after the closure is a reply to whom it was written.
    static Optional<Notification> aNewTicketIsToldToWhoeverIsInCharge(TicketCreated event) {
        MailTemplate template =
                event.followUpOf() == null ? MailTemplate.TICKET_RECEIVED : MailTemplate.PARTICIPANT_REPLY;
        return Optional.of(new Notification(template, Audience.inChargeFromTheStart(event.ticket())));
    }

    static Optional<Notification> creationIsToldToTheObservers(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.of(new Notification(
                        MailTemplate.TICKET_CREATED,
                        new Audience.Named(event.ticket().observers())))
                : Optional.empty();
    }

    static Optional<Notification> aReplyThatOpenedItGoesToTheOtherParticipants(TicketCreated event) {
        return event.followUpOf() == null
                ? Optional.empty()
                : Optional.of(new Notification(
                        MailTemplate.PARTICIPANT_REPLY, Audience.requesterAndObservers(event.ticket())));
    }
}
