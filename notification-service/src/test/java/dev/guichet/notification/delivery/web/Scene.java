package dev.guichet.notification.delivery.web;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.Actor;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.events.PersonChanged;
import dev.guichet.events.PersonRef;
import dev.guichet.notification.Caller;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.rule.Tickets;
import java.time.Duration;
import java.util.List;

/// A ticket of Rita's that was created and answered, in a root where demo persons play everybody.
final class Scene {
    final Tickets ticket = ticketSomewhere();
    final Caller rita = Caller.named("ops-requester");
    final Caller omar = Caller.named("ops-colleague");
    final Caller alice = Caller.named("ops-agent");
    final Caller serge = Caller.named("ops-supervisor");
    final Caller administrator = Caller.named("ops-administrator");
    final Caller stranger = Caller.named("hosting-user");
    final Caller integrator = Caller.integrator();

    static Scene played() {
        Scene scene = new Scene();
        scene.play();
        return scene;
    }

    private void play() {
        publish(
                person(ticket.rita(), rita, false),
                person(ticket.omar(), omar, true),
                person(ticket.alice(), alice, false),
                person(ticket.serge(), serge, false),
                person(administratorRef(), administrator, false),
                person(strangerRef(), stranger, false),
                new OrganizationChanged(
                        ticket.meta(Actor.system()),
                        ticket.root(),
                        List.of(ticket.root()),
                        "root-" + ticket.root(),
                        "Root",
                        List.of(administratorRef().id()),
                        List.of("integrator"),
                        null),
                deskOf(ticket));
        await().atMost(Duration.ofSeconds(30)).until(() -> Ledger.known(ticket.root()) == 8);
        // Alice opens it and has it: nobody at the desk is told of what she does.
        Tickets taken = ticket.assignedToAlice();
        publish(taken.created(by(ticket.alice())), taken.replied(ticket.alice()));
        await().atMost(Duration.ofSeconds(30)).until(() -> sent() == 4);
    }

    private long sent() {
        return Ledger.of(ticket.number()).stream()
                .filter(line -> line.startsWith("sent "))
                .count();
    }

    private PersonRef administratorRef() {
        return new PersonRef(
                ticket.salt() + 60,
                "Ada",
                "ada-" + ticket.salt() + "@guichet.test",
                "en",
                ticket.alice().role());
    }

    private PersonRef strangerRef() {
        return new PersonRef(
                ticket.salt() + 61,
                "Sam",
                "sam-" + ticket.salt() + "@guichet.test",
                "en",
                ticket.rita().role());
    }

    private PersonChanged person(PersonRef person, Caller caller, boolean viewer) {
        return new PersonChanged(
                ticket.meta(Actor.system()),
                person.id(),
                person.name(),
                person.address(),
                person.locale(),
                "Europe/Paris",
                ticket.root(),
                viewer,
                caller.subject());
    }
}
