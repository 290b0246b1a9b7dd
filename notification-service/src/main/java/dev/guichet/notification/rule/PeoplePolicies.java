package dev.guichet.notification.rule;

import dev.guichet.events.ObserversChanged;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.TicketAssigned;
import java.util.List;
import java.util.Optional;

/// Somebody was given the ticket, follows it from now on, or is waited for.
final class PeoplePolicies {
    static final List<Policy<TicketAssigned>> ON_ASSIGNMENT = List.of(PeoplePolicies::theNewAssigneeIsTold);
    static final List<Policy<ObserversChanged>> ON_OBSERVERS = List.of(PeoplePolicies::newObserversLearnWhatTheyFollow);
    static final List<Policy<RequesterReminded>> ON_REMINDER = List.of(PeoplePolicies::theRequesterIsReminded);

    private PeoplePolicies() {}

    static Optional<Telling> theNewAssigneeIsTold(TicketAssigned event) {
        return Optional.of(new Telling(MailTemplate.ASSIGNED, Audience.newAssignee(event.ticket())));
    }

    static Optional<Telling> newObserversLearnWhatTheyFollow(ObserversChanged event) {
        return Optional.of(new Telling(MailTemplate.OBSERVER_ADDED, new Audience.Named(event.added())));
    }

    static Optional<Telling> theRequesterIsReminded(RequesterReminded event) {
        return Optional.of(new Telling(MailTemplate.PENDING_REMINDER, Audience.requester(event.ticket())));
    }
}
