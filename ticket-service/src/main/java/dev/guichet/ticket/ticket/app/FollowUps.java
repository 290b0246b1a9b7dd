package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.ticket.app.Turns.Turn;
import dev.guichet.ticket.ticket.domain.Origin;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Structure;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.Ids;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A reply to a ticket that is closed for good becomes a new ticket of the replier, at the same desk, linked to it.
@ApplicationScoped
class FollowUps {
    private final Ids ids;
    private final Persons persons;
    private final Turns turns;
    private final TicketStore store;
    private final Outbox outbox;

    FollowUps(Ids ids, Persons persons, Turns turns, TicketStore store, Outbox outbox) {
        this.ids = ids;
        this.persons = persons;
        this.turns = turns;
        this.store = store;
        this.outbox = outbox;
    }

    /// Within the transaction that holds the closed ticket's lock. Observers are not copied.
    Uni<Handled> open(Asked asked, Spoken spoken, Act act) {
        return origin(asked, spoken, act)
                .chain(origin ->
                        group(asked.ticket()).chain(group -> opened(asked.ticket(), origin, group, spoken, act)))
                .call(opened -> save(opened, act))
                .map(opened -> new Handled(opened.ticket(), asked.rights(), opened.first()));
    }

    private Uni<Void> save(Opened opened, Act act) {
        return store.insert(
                        opened.ticket(),
                        opened.first(),
                        TicketTimeline.created(opened.ticket(), opened.first().id(), act))
                .chain(() -> outbox.append(TicketMessages.created(opened.ticket(), opened.first(), act)));
    }

    /// An integrator replies for the requester; a person for themselves.
    private Uni<Origin> origin(Asked asked, Spoken spoken, Act act) {
        Long replier = asked.rights().person();
        Ticket closed = asked.ticket();
        return replier == null
                ? Uni.createFrom()
                        .item(linked(closed, closed.requester(), closed.origin().organization(), spoken, act))
                : persons.byId(replier)
                        .map(found -> found.orElseThrow(() -> Refused.because(TicketRefusal.ONLY_FOR_PARTICIPANTS)))
                        .chain(person -> persons.home(person.organization())
                                .map(home -> home.map(FollowUps::structure)
                                        .orElse(closed.origin().organization()))
                                .map(structure -> linked(closed, participant(person), structure, spoken, act)));
    }

    private static Origin linked(Ticket closed, Participant requester, Structure structure, Spoken spoken, Act act) {
        Origin from = closed.origin();
        long number = closed.number().value();
        return new Origin(
                from.root(), structure, requester, spoken.channel(), act.at(), null, null, from.form(), number);
    }

    /// It may have gone since.
    private Uni<Optional<DeskGroup>> group(Ticket closed) {
        DeskGroup group = closed.group();
        return group == null ? Uni.createFrom().item(Optional.empty()) : store.group(group.slug(), closed.desk());
    }

    private Uni<Opened> opened(Ticket closed, Origin origin, Optional<DeskGroup> group, Spoken spoken, Act act) {
        return turns.next(closed.desk(), origin.organization(), group.orElse(null))
                .chain(turn -> opened(closed, origin, group.orElse(null), turn, spoken, act));
    }

    private Uni<Opened> opened(
            Ticket closed, Origin origin, @Nullable DeskGroup group, Turn turn, Spoken spoken, Act act) {
        return ids.nextTicketWithin()
                .chain(number -> ids.nextMessageWithin()
                        .map(message -> Opened.of(
                                number,
                                message,
                                origin,
                                closed.desk(),
                                closed.content(),
                                List.of(),
                                turn.member(),
                                group,
                                spoken,
                                Role.REQUESTER,
                                act)));
    }

    private static Structure structure(Home home) {
        return new Structure(home.id(), home.slug(), home.name(), home.path());
    }

    private static Participant participant(Person person) {
        return new Participant(person.id(), person.name(), person.email(), person.locale(), person.organization());
    }
}
