package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.OPENED;
import static dev.guichet.events.StatusTrigger.PENDING_EXPIRED;
import static dev.guichet.events.StatusTrigger.SOLVED_EXPIRED;
import static dev.guichet.events.StatusTrigger.UNDO;

import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import java.util.List;
import java.util.Optional;

/// A ticket moved. When a message came with it, the message tells; the opening is told by the creation.
final class StatusPolicies {
    static final List<Policy<StatusChanged>> ALL = List.of(
            StatusPolicies::closingByTimeIsToldToRequesterAndObservers,
            StatusPolicies::aMoveIsToldToRequesterAndObservers,
            StatusPolicies::aMoveIsToldToTheAssignee,
            StatusPolicies::whatIsBackIsToldToWhoeverIsInCharge);

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

    /// Whoever does it: the requester's side or a colleague.
    static Optional<Notification> aMoveIsToldToTheAssignee(StatusChanged event) {
        return isMove(event) && !isByTime(event) && event.trigger() != UNDO
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, assignee(event)))
                : Optional.empty();
    }

    /// What is open again waits for the desk like a new ticket, whoever brought it back. What waits for the requester
    /// again is news for the assignee, who takes it for closed.
    static Optional<Notification> whatIsBackIsToldToWhoeverIsInCharge(StatusChanged event) {
        return isMove(event) && event.trigger() == UNDO
                ? Optional.of(new Notification(
                        MailTemplate.STATUS_CHANGED,
                        event.to() == TicketStatus.OPEN ? Audience.inCharge(event.ticket()) : assignee(event)))
                : Optional.empty();
    }

    private static Audience assignee(StatusChanged event) {
        return Audience.assigneeUnless(event.meta().actor(), event.ticket());
    }

    private static boolean isMove(StatusChanged event) {
        return event.message() == null
                && event.trigger() != OPENED
                && (event.from() != event.to() || event.reason() != null);
    }

    /// To those who ask and follow.
    private static boolean isNews(StatusChanged event) {
        UndoneClosure closure = event.undone();
        return isMove(event)
                && !Undone.isOfSpam(event.trigger(), event.reason())
                && (closure == null || !Undone.isOfSpam(closure.trigger(), closure.reason()));
    }

    private static boolean isByTime(StatusChanged event) {
        return event.trigger() == PENDING_EXPIRED || event.trigger() == SOLVED_EXPIRED;
    }
}
