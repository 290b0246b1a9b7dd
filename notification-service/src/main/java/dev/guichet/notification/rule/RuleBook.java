package dev.guichet.notification.rule;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketEvent;
import java.util.List;
import java.util.Optional;

/// Which policies an event is put to. A new kind of event does not compile until it has its line here.
public final class RuleBook {
    private RuleBook() {}

    /// What has to be told, and to which audiences; empty when the event is nobody's news.
    public static Notifications notifications(TicketEvent event) {
        List<Notification> notifications = switch (event) {
            case TicketCreated created -> ask(CreationPolicies.ALL, created);
            case MessageAdded added -> ask(MessagePolicies.ALL, added);
            case StatusChanged changed -> ask(StatusPolicies.ALL, changed);
            case TicketAssigned assigned -> ask(PeoplePolicies.ON_ASSIGNMENT, assigned);
            case ObserversChanged changed -> ask(PeoplePolicies.ON_OBSERVERS, changed);
            case RequesterReminded reminded -> ask(PeoplePolicies.ON_REMINDER, reminded);
            case TicketEdited edited -> ask(PeoplePolicies.ON_EDIT, edited);
        };
        return new Notifications(event, notifications);
    }

    private static <E extends TicketEvent> List<Notification> ask(List<Policy<E>> policies, E event) {
        return policies.stream()
                .map(policy -> policy.on(event))
                .flatMap(Optional::stream)
                .toList();
    }
}
