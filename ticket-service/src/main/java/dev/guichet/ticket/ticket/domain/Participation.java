package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.Refused;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketCommand.Observe;
import dev.guichet.ticket.ticket.domain.TicketEvent.Assigned;
import dev.guichet.ticket.ticket.domain.TicketEvent.Edited;
import dev.guichet.ticket.ticket.domain.TicketEvent.Grouped;
import dev.guichet.ticket.ticket.domain.TicketEvent.ObserversChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who takes part in a ticket, and what it says of itself. Asking for what already is changes nothing.
final class Participation {
    /// Every event of the ticket names them all, and an event has its bound.
    static final int MOST_OBSERVERS = 50;

    private Participation() {}

    static Decision assign(Ticket ticket, @Nullable Participant to) {
        return Objects.equals(idOf(ticket.assignee()), idOf(to))
                ? Accepted.NOTHING
                : new Accepted(List.of(new Assigned(ticket.assignee(), to, null)));
    }

    static Decision edit(Ticket ticket, Edit edit) {
        List<TicketEvent> events = new ArrayList<>();
        List<String> changed = ticket.content().changesTo(edit.content());
        if (!changed.isEmpty()) {
            events.add(new Edited(edit.content(), changed));
        }
        if (!Objects.equals(ticket.group(), edit.group())) {
            if (!edit.by().is(Role.AGENT)) {
                return new Refused(TicketRefusal.ONLY_FOR_AGENTS, Set.of());
            }
            events.add(new Grouped(ticket.group(), edit.group()));
        }
        return events.isEmpty() ? Accepted.NOTHING : new Accepted(events);
    }

    /// An agent may have anybody, whoever they are to the ticket besides.
    static Decision observe(Ticket ticket, Observe observe) {
        boolean colleagues =
                Following.areColleagues(observe.persons(), ticket.requester().organization());
        if (!colleagues && !observe.by().is(Role.AGENT) && !observe.forDesk()) {
            return new Refused(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION, Set.of());
        }
        List<Participant> added = new ArrayList<>();
        for (Participant person : observe.persons()) {
            boolean takesPart = Stream.of(Stream.of(ticket.requester()), ticket.observers().stream(), added.stream())
                    .flatMap(s -> s)
                    .anyMatch(p -> p.id() == person.id());
            if (!takesPart) {
                added.add(person);
            }
        }
        if (added.isEmpty()) {
            return Accepted.NOTHING;
        }
        List<Participant> all =
                Stream.concat(ticket.observers().stream(), added.stream()).toList();
        return all.size() > MOST_OBSERVERS
                ? new Refused(TicketRefusal.TOO_MANY_OBSERVERS, Set.of())
                : new Accepted(List.of(new ObserversChanged(all, List.copyOf(added), List.of())));
    }

    static Decision stopObserving(Ticket ticket, long person, Caller by, Role as) {
        boolean themselves = Objects.equals(by.actor().person(), person);
        if (as == Role.OBSERVER && !themselves) {
            return new Refused(TicketRefusal.ONLY_FOR_THE_REQUESTER, Set.of());
        }
        List<Participant> removed =
                ticket.observers().stream().filter(p -> p.id() == person).toList();
        if (removed.isEmpty()) {
            return Accepted.NOTHING;
        }
        List<Participant> left =
                ticket.observers().stream().filter(p -> p.id() != person).toList();
        return new Accepted(List.of(new ObserversChanged(left, List.of(), removed)));
    }

    private static @Nullable Long idOf(@Nullable Participant person) {
        return person == null ? null : person.id();
    }
}
