package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.APPROVE;
import static dev.guichet.events.StatusTrigger.ARCHIVE;
import static dev.guichet.events.StatusTrigger.CLOSE;
import static dev.guichet.events.StatusTrigger.OPENED;
import static dev.guichet.events.StatusTrigger.PENDING_EXPIRED;
import static dev.guichet.events.StatusTrigger.SOLVED_EXPIRED;
import static dev.guichet.events.StatusTrigger.UNDO;

import dev.guichet.events.ActorKind;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A ticket moved. When a message came with it, the message tells; the opening is told by the creation.
final class StatusPolicies {
    static final List<Policy<StatusChanged>> ALL = List.of(
            StatusPolicies::closingByTimeIsToldToRequesterAndObservers,
            StatusPolicies::aMoveIsToldToRequesterAndObservers,
            StatusPolicies::whatTheirSideFinishesIsToldToTheAssignee,
            StatusPolicies::whatTheirSideBringsBackIsToldToTheDesk);

    /// A mail to a spammer confirms an address to them, or goes to whomever they pretended to be.
    private static final String SPAM = "spam";

    private StatusPolicies() {}

    static Optional<Notification> closingByTimeIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && isByTime(event)
                ? Optional.of(
                        new Notification(MailTemplate.CLOSED_BY_TIME, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aMoveIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && !isByTime(event)
                ? Optional.of(
                        new Notification(MailTemplate.STATUS_CHANGED, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> whatTheirSideFinishesIsToldToTheAssignee(StatusChanged event) {
        return isNews(event) && isByTheirSide(event) && Set.of(APPROVE, ARCHIVE).contains(event.trigger())
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.assignee(event.ticket())))
                : Optional.empty();
    }

    /// Whoever has the ticket was told that it is over. What is open again waits for the desk, also when nobody has it.
    static Optional<Notification> whatTheirSideBringsBackIsToldToTheDesk(StatusChanged event) {
        return isNews(event) && isByTheirSide(event) && event.trigger() == UNDO
                ? Optional.of(new Notification(
                        MailTemplate.STATUS_CHANGED,
                        event.to() == TicketStatus.OPEN
                                ? Audience.inCharge(event.ticket())
                                : Audience.assignee(event.ticket())))
                : Optional.empty();
    }

    private static boolean isNews(StatusChanged event) {
        return event.message() == null
                && event.trigger() != OPENED
                && (event.from() != event.to() || event.reason() != null)
                && !(event.trigger() == CLOSE && SPAM.equals(event.reason()));
    }

    private static boolean isByTime(StatusChanged event) {
        return event.trigger() == PENDING_EXPIRED || event.trigger() == SOLVED_EXPIRED;
    }

    /// By the requester, an observer, or a program, which approves, archives and undoes in the requester's name.
    private static boolean isByTheirSide(StatusChanged event) {
        var actor = event.meta().actor();
        var person = actor.person();
        var ticket = event.ticket();
        return actor.kind() == ActorKind.INTEGRATOR
                || person != null
                        && (person == ticket.requester().id()
                                || ticket.observers().stream().anyMatch(observer -> observer.id() == person));
    }
}
