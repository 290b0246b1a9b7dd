package dev.guichet.notification.rule;

import static dev.guichet.events.MessageKind.SOLUTION;
import static dev.guichet.events.ParticipantRole.AGENT;
import static dev.guichet.events.StatusTrigger.REFUSE;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.Visibility;
import java.util.List;
import java.util.Optional;

/// A message was added to the thread. Whatever is internal is told to nobody by mail.
final class MessagePolicies {
    static final List<Policy<MessageAdded>> ALL = List.of(
            MessagePolicies::anAgentsReplyGoesToRequesterAndObservers,
            MessagePolicies::aSolutionGoesToRequesterAndObservers,
            MessagePolicies::whatAColleagueWritesGoesToTheAssignee,
            MessagePolicies::aParticipantsReplyGoesToWhoeverIsInCharge,
            MessagePolicies::aParticipantsReplyGoesToTheOtherParticipants);

    private MessagePolicies() {}

    static Optional<Notification> anAgentsReplyGoesToRequesterAndObservers(MessageAdded event) {
        return isPublic(event) && isByAgent(event) && event.message().kind() != SOLUTION
                ? Optional.of(
                        new Notification(MailTemplate.AGENT_REPLY, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aSolutionGoesToRequesterAndObservers(MessageAdded event) {
        return isPublic(event) && event.message().kind() == SOLUTION
                ? Optional.of(new Notification(
                        MailTemplate.SOLUTION_PROPOSED, Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    /// Whoever has the ticket would otherwise answer it a second time.
    static Optional<Notification> whatAColleagueWritesGoesToTheAssignee(MessageAdded event) {
        return isPublic(event) && isByAgent(event)
                ? Optional.of(new Notification(
                        event.message().kind() == SOLUTION ? MailTemplate.SOLUTION_PROPOSED : MailTemplate.AGENT_REPLY,
                        Audience.assigneeUnless(event.meta().actor(), event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aParticipantsReplyGoesToWhoeverIsInCharge(MessageAdded event) {
        return isPublic(event) && !isByAgent(event)
                ? Optional.of(new Notification(participants(event), Audience.inCharge(event.ticket())))
                : Optional.empty();
    }

    static Optional<Notification> aParticipantsReplyGoesToTheOtherParticipants(MessageAdded event) {
        return isPublic(event) && !isByAgent(event)
                ? Optional.of(new Notification(participants(event), Audience.requesterAndObservers(event.ticket())))
                : Optional.empty();
    }

    /// Why a solution was refused comes as a message.
    private static MailTemplate participants(MessageAdded event) {
        return event.trigger() == REFUSE ? MailTemplate.SOLUTION_REFUSED : MailTemplate.PARTICIPANT_REPLY;
    }

    private static boolean isPublic(MessageAdded event) {
        return event.message().visibility() == Visibility.PUBLIC;
    }

    private static boolean isByAgent(MessageAdded event) {
        return event.message().role() == AGENT;
    }
}
