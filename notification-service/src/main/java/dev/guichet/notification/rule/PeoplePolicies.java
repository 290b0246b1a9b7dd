package dev.guichet.notification.rule;

import dev.guichet.events.ObserversChanged;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketEdited;
import java.util.List;
import java.util.Optional;

/// Somebody was given the ticket, alone or as one of a group, follows it from now on, or is waited for.
final class PeoplePolicies {
    static final List<Policy<TicketAssigned>> ON_ASSIGNMENT = List.of(PeoplePolicies::theNewAssigneeIsTold);
    static final List<Policy<TicketEdited>> ON_EDIT =
            List.of(PeoplePolicies::whatBecomesUrgentIsToldToWhoeverIsInCharge, PeoplePolicies::theNewGroupIsTold);
    static final List<Policy<ObserversChanged>> ON_OBSERVERS = List.of(PeoplePolicies::newObserversLearnWhatTheyFollow);
    static final List<Policy<RequesterReminded>> ON_REMINDER = List.of(PeoplePolicies::theRequesterIsReminded);

    /// As the API calls them.
    private static final String GROUP = "group";

    private static final String URGENT = "urgent";

    private PeoplePolicies() {}

    static Optional<Notification> theNewAssigneeIsTold(TicketAssigned event) {
        return Optional.of(new Notification(MailTemplate.ASSIGNED, Audience.newAssignee(event.ticket())));
    }

    /// As what is urgent from the start is told to them when it arrives.
    static Optional<Notification> whatBecomesUrgentIsToldToWhoeverIsInCharge(TicketEdited event) {
        return URGENT.equals(event.priority())
                ? Optional.of(new Notification(MailTemplate.BECAME_URGENT, Audience.inCharge(event.ticket())))
                : Optional.empty();
    }

    /// As long as nobody has it: who has it keeps it, whatever group it is in.
    static Optional<Notification> theNewGroupIsTold(TicketEdited event) {
        var ticket = event.ticket();
        return event.changed().contains(GROUP) && ticket.group() != null && ticket.assignee() == null
                ? Optional.of(new Notification(MailTemplate.ASSIGNED, new Audience.DeskMembers()))
                : Optional.empty();
    }

    static Optional<Notification> newObserversLearnWhatTheyFollow(ObserversChanged event) {
        return Optional.of(new Notification(MailTemplate.OBSERVER_ADDED, new Audience.Named(event.added())));
    }

    static Optional<Notification> theRequesterIsReminded(RequesterReminded event) {
        return Optional.of(new Notification(MailTemplate.PENDING_REMINDER, Audience.requester(event.ticket())));
    }
}
