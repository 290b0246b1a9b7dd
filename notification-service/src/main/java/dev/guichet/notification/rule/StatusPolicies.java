package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.APPROVE;
import static dev.guichet.events.StatusTrigger.ARCHIVE;
import static dev.guichet.events.StatusTrigger.OPENED;
import static dev.guichet.events.StatusTrigger.PENDING_EXPIRED;
import static dev.guichet.events.StatusTrigger.SOLVED_EXPIRED;
import static dev.guichet.events.StatusTrigger.UNDO;

import dev.guichet.events.ActorKind;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.UndoneClosure;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A ticket moved. When a message came with it, the message tells; the opening is told by the creation.
final class StatusPolicies {
    static final List<Policy<StatusChanged>> ALL = List.of(
            StatusPolicies::closingByTimeIsToldToRequesterAndObservers,
            StatusPolicies::aMoveIsToldToRequesterAndObservers,
            StatusPolicies::whatTheirSideFinishesIsToldToTheAssignee,
            StatusPolicies::whatIsBackIsToldToWhoeverIsInCharge);

    private StatusPolicies() {}

    static Optional<Notification> closingByTimeIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && isByTime(event)
                ? Optional.of(
                        new Notification(MailTemplate.CLOSED_BY_TIME, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aMoveIsToldToRequesterAndObservers(StatusChanged event) {
        return isNews(event) && !isByTime(event) && !takesBackWhatTheyNeverHeardOf(event)
                ? Optional.of(
                        new Notification(MailTemplate.STATUS_CHANGED, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> whatTheirSideFinishesIsToldToTheAssignee(StatusChanged event) {
        return isNews(event) && isByTheirSide(event) && Set.of(APPROVE, ARCHIVE).contains(event.trigger())
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.assignee(event.ticket())))
                : Optional.empty();
    }

    /// What is open again waits for the desk like a new ticket, whoever brought it back. What waits for the requester
    /// again is news for the assignee who takes it for closed.
    static Optional<Notification> whatIsBackIsToldToWhoeverIsInCharge(StatusChanged event) {
        if (!isNews(event) || event.trigger() != UNDO) {
            return Optional.empty();
        }
        if (event.to() == TicketStatus.OPEN) {
            return Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.inCharge(event.ticket())));
        }
        return assigneeHeardOfTheClosure(event)
                ? Optional.of(new Notification(MailTemplate.STATUS_CHANGED, Audience.assignee(event.ticket())))
                : Optional.empty();
    }

    private static boolean isNews(StatusChanged event) {
        return event.message() == null
                && event.trigger() != OPENED
                && (event.from() != event.to() || event.reason() != null)
                && !Undone.isOfSpam(event.trigger(), event.reason());
    }

    private static boolean takesBackWhatTheyNeverHeardOf(StatusChanged event) {
        UndoneClosure closure = event.undone();
        return closure != null && Undone.isOfSpam(closure.trigger(), closure.reason());
    }

    /// Told of it, or because they did it.
    private static boolean assigneeHeardOfTheClosure(StatusChanged event) {
        UndoneClosure closure = event.undone();
        PersonRef assignee = event.ticket().assignee();
        return closure == null
                ? isByTheirSide(event)
                : isOfTheirSide(event.ticket(), closure.kind(), closure.person())
                        || assignee != null && Objects.equals(closure.person(), assignee.id());
    }

    private static boolean isByTime(StatusChanged event) {
        return event.trigger() == PENDING_EXPIRED || event.trigger() == SOLVED_EXPIRED;
    }

    /// By the requester, an observer, or a program, which approves, archives and undoes in the requester's name.
    private static boolean isByTheirSide(StatusChanged event) {
        var actor = event.meta().actor();
        return isOfTheirSide(event.ticket(), actor.kind(), actor.person());
    }

    private static boolean isOfTheirSide(TicketSnapshot ticket, ActorKind kind, @Nullable Long person) {
        return kind == ActorKind.INTEGRATOR
                || person != null
                        && (person == ticket.requester().id()
                                || ticket.observers().stream().anyMatch(observer -> observer.id() == person));
    }
}
