package dev.guichet.ticket.invitation.app;

import dev.guichet.ticket.desk.app.Desks;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.invitation.domain.Sender;
import dev.guichet.ticket.organization.app.Organizations;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// In whose name somebody is invited: their organization and the desk that answers it; for a guest, the desk that made
/// them known and the organization that opened it.
@ApplicationScoped
class Senders {
    private final Persons persons;
    private final Organizations organizations;
    private final Desks desks;

    Senders(Persons persons, Organizations organizations, Desks desks) {
        this.persons = persons;
        this.organizations = organizations;
        this.desks = desks;
    }

    Uni<Sender> of(Person person) {
        return persons.home(person)
                .chain(home -> home.isPresent()
                        ? ofMember(home.get().name(), home.get().path())
                        : deskOfGuest(person).chain(desk -> ofGuest(person, desk)));
    }

    /// Of somebody nobody knows yet, whom this organization takes in.
    Uni<Sender> of(long organization) {
        return organizations
                .byId(organization)
                .map(Optional::orElseThrow)
                .chain(taking -> ofMember(taking.name(), taking.path()));
    }

    private Uni<Sender> ofMember(String organization, List<Long> path) {
        return desks.answeringByDefault(path).map(desk -> sender(organization, desk));
    }

    private Uni<Optional<Desk>> deskOfGuest(Person guest) {
        Long desk = guest.guestDesk();
        return desk == null ? Uni.createFrom().item(Optional.empty()) : desks.byId(desk);
    }

    private Uni<Sender> ofGuest(Person guest, Optional<Desk> desk) {
        return organizations
                .byId(desk.map(Desk::organization).orElse(guest.root()))
                .map(opener -> sender(opener.orElseThrow().name(), desk));
    }

    private static Sender sender(String organization, Optional<Desk> desk) {
        return new Sender(organization, desk.map(Desk::name).orElse(null));
    }
}
