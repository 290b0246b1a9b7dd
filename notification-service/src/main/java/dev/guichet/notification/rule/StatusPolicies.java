package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.APPROVE;
import static dev.guichet.events.StatusTrigger.ARCHIVE;
import static dev.guichet.events.StatusTrigger.CLOSE;
import static dev.guichet.events.StatusTrigger.OPENED;
import static dev.guichet.events.StatusTrigger.PENDING_EXPIRED;
import static dev.guichet.events.StatusTrigger.SOLVED_EXPIRED;
import static dev.guichet.events.StatusTrigger.UNDO;

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
            StatusPolicies::whatParticipantsFinishIsToldToTheAssignee,
            StatusPolicies::whatParticipantsBringBackIsToldToWhoeverIsInCharge);

    /// A mail to a spammer confirms an address to them, or goes to whomever they pretended to be.
    private static final String SPAM = "spam";

    private StatusPolicies() {}

    static Optional<Notification> closingByTimeIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && isByTime(event)
                ? Optional.of(new Notification(MailTemplate.CLOSED_BY_TIME, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aMoveIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && !isByTime(event)
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> whatParticipantsFinishIsToldToTheAssignee(StatusChanged event) {
        return isNews(event)
                        && isByParticipant(event)
                        && Set.of(APPROVE, ARCHIVE).contains(event.trigger())
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.assignee(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> whatParticipantsBringBackIsToldToWhoeverIsInCharge(StatusChanged event) {
        return isNews(event) && isByParticipant(event) && event.trigger() == UNDO && event.to() == TicketStatus.OPEN
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.inCharge(event.ticket())))
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

    private static boolean isByParticipant(StatusChanged event) {
        var person = event.meta().actor().person();
        var ticket = event.ticket();
        return person != null
                && (person == ticket.requester().id()
                        || ticket.observers().stream().anyMatch(observer -> observer.id() == person));
    }
}
