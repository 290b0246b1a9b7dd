package dev.guichet.notification.rule;

import dev.guichet.events.Actor;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.TicketSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// To whom a policy addresses what it tells.
public sealed interface Audience {

    /// People the event itself names.
    record Named(List<PersonRef> people) implements Audience {}

    /// The members of the ticket's group, or of its desk when it has none: the event does not carry them, the directory
    /// knows.
    record DeskMembers() implements Audience {}

    /// The assignee as long as they are a member of the desk: who left it must not read what is written to it.
    ///
    /// @param instead whether those in charge without an assignee are told when they are none any more
    record Assignee(long person, boolean instead) implements Audience {}

    static Audience requester(TicketSnapshot ticket) {
        return new Named(List.of(ticket.requester()));
    }

    /// Those who asked and those who follow, in this order.
    static Audience requesterAndObservers(TicketSnapshot ticket) {
        return new Named(Stream.concat(Stream.of(ticket.requester()), ticket.observers().stream())
                .toList());
    }

    /// Who has the ticket in hand: its assignee, or as long as it has none its group, or the whole desk.
    static Audience inCharge(TicketSnapshot ticket) {
        var assignee = ticket.assignee();
        return assignee == null ? new DeskMembers() : new Assignee(assignee.id(), true);
    }

    /// The assignee alone; nobody when there is none, or when it is they who act.
    static Audience assigneeUnless(Actor actor, TicketSnapshot ticket) {
        var assignee = ticket.assignee();
        return assignee == null || Objects.equals(actor.person(), assignee.id())
                ? new Named(List.of())
                : new Assignee(assignee.id(), false);
    }

    /// Who has just been given the ticket, so is a member of the desk.
    static Audience newAssignee(TicketSnapshot ticket) {
        var assignee = ticket.assignee();
        return new Named(assignee == null ? List.of() : List.of(asAgent(assignee)));
    }

    /// Who a new ticket is for. Its assignee was a member of the desk when they got it: the directory may hear of that
    /// only later, and is not asked.
    static Audience inChargeFromTheStart(TicketSnapshot ticket) {
        return ticket.assignee() == null ? new DeskMembers() : newAssignee(ticket);
    }

    private static PersonRef asAgent(PersonRef person) {
        return new PersonRef(person.id(), person.name(), person.address(), person.locale(), ParticipantRole.AGENT);
    }
}
