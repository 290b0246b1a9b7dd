package dev.guichet.ticket.ticket.app;

import dev.guichet.http.problem.Violation;
import dev.guichet.kit.directory.Membership;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.ticket.domain.Following;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Role;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand;
import dev.guichet.ticket.ticket.domain.TicketCommand.Assign;
import dev.guichet.ticket.ticket.domain.TicketCommand.Observe;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.store.TicketStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the people whom commands name. Every method runs inside the transaction that holds the ticket's lock.
@ApplicationScoped
public class Participants {
    private final Persons persons;
    private final TicketStore store;

    Participants(Persons persons, TicketStore store) {
        this.persons = persons;
        this.store = store;
    }

    /// @param person id of a member of the ticket's desk; null puts the ticket back
    public Uni<TicketCommand> assign(Asked asked, @Nullable Long person) {
        // Whoever may not assign learns nothing of who is a member.
        if (person == null || !asked.by().is(Role.AGENT)) {
            return Uni.createFrom().item(new Assign(asked.by(), null));
        }
        return store.member(person, asked.ticket().desk().id())
                .map(found -> found.orElseThrow(() -> Refused.because(TicketRefusal.ASSIGNEE_NOT_A_MEMBER)
                        .violation(Violation.at("/person", TicketRefusal.ASSIGNEE_NOT_A_MEMBER.code()))))
                .map(member -> new Assign(asked.by(), member));
    }

    /// Somebody by their address. Whom nobody knows those become known by who act for the desk, as a guest unless an
    /// organization lists their domain; by others only those whom the requester's own organization lists.
    public Uni<TicketCommand> observe(Asked asked, String email, @Nullable String name) {
        return persons.byEmail(email)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(participant(found.get()))
                        : persons.listing(email).chain(listing -> stranger(asked, email, name, listing.orElse(null))))
                .map(person -> new Observe(asked.by(), List.of(person), isProgramOfDesk(asked)));
    }

    private Uni<Participant> stranger(Asked asked, String email, @Nullable String name, @Nullable Long listing) {
        boolean ours = Membership.shared(listing, asked.ticket().requester().organization());
        return asked.by().is(Role.AGENT)
                        || isProgramOfDesk(asked)
                        || (asked.by().is(Role.REQUESTER) && ours)
                ? persons.findOrCreate(
                                Newcomer.of(email, name), asked.ticket().desk().id(), asked.act())
                        .map(Participants::participant)
                : Uni.createFrom().item(nobody(email));
    }

    private static boolean isProgramOfDesk(Asked asked) {
        Ticket ticket = asked.ticket();
        Long bound = asked.rights().isIntegrator() ? asked.rights().organization() : null;
        return Following.actsForDesk(bound, ticket.desk(), ticket.origin().organization());
    }

    private static Participant participant(Person person) {
        return new Participant(person.id(), person.name(), person.email(), person.locale(), person.organization());
    }

    private static Participant nobody(String email) {
        return new Participant(0, "", email, "", null);
    }
}
