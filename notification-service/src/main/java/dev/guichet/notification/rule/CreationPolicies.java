package dev.guichet.notification.rule;

import dev.guichet.events.TicketCreated;
import java.util.List;
import java.util.Optional;

/// A request became a ticket.
final class CreationPolicies {
    static final List<Policy<TicketCreated>> ALL =
            List.of(CreationPolicies::creationIsConfirmedToRequesterAndObservers);

    private CreationPolicies() {}

    static Optional<Telling> creationIsConfirmedToRequesterAndObservers(TicketCreated event) {
        return Optional.of(new Telling(MailTemplate.TICKET_CREATED, Audience.requesterAndObservers(event.ticket())));
    }
}
