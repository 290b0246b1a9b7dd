package dev.guichet.notification.delivery.app;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.Actor;
import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketSnapshot;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// D34: an event that comes late, after its reader lost the right to read of the ticket, tells them nothing.
@QuarkusTest
@WithTestResource(Mailbox.class)
class LateEventsIT {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Tickets ticket = ticketSomewhere();

    @Test
    void whoeverLeftTheDeskIsNotToldThatTheyWereGivenTheTicket() {
        TicketAssigned given = ticket.assignedToAlice().given(by(ticket.serge()));
        aliceLeft();

        publish(given);

        isNotTold(ticket.alice().address());
    }

    @Test
    void whoeverLeftTheDeskIsNotToldThatANewTicketIsTheirs() {
        var created = ticket.assignedToAlice().created(by(ticket.rita()));
        aliceLeft();

        publish(created);

        isNotTold(ticket.alice().address());
        isTold(ticket.omar().address());
    }

    @Test
    void whoeverFollowsNoMoreIsNotToldWhatWasSaidBefore() {
        MessageAdded said = ticket.replied(ticket.alice());
        var left = new ObserversChanged(
                ticket.meta(by(ticket.rita())), followedByNobody(ticket.snapshot()), List.of(), List.of(ticket.omar()));
        publish(left);
        await().atMost(SOON).until(() -> Ledger.knowsTicket(ticket.number()));

        publish(said);

        isNotTold(ticket.omar().address());
        isTold(ticket.rita().address());
    }

    /// The directory may hear of a new member after their first ticket.
    @Test
    void whoeverMayHaveJoinedMeanwhileIsTold() {
        aliceLeft();

        publish(ticket.assignedToAlice().given(by(ticket.serge())));

        isTold(ticket.alice().address());
    }

    @Test
    void whoeverLeftTheDeskAndAdministersItReadsItsTicketsAllTheSame() {
        publish(new OrganizationChanged(
                ticket.meta(Actor.system()),
                ticket.root(),
                List.of(ticket.root()),
                "root-" + ticket.root(),
                "Root",
                List.of(ticket.alice().id()),
                List.of(),
                null));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
        TicketAssigned given = ticket.assignedToAlice().given(by(ticket.serge()));
        aliceLeft();

        publish(given);

        isTold(ticket.alice().address());
    }

    private void aliceLeft() {
        publish(without(ticket.alice().id(), deskOf(ticket)));
        await().atMost(SOON)
                .until(() -> Ledger.members(ticket.desk().id())
                        .equals(List.of(Long.toString(ticket.serge().id()))));
    }

    private void isNotTold(String lost) {
        await().atMost(SOON)
                .until(() -> Ledger.of(ticket.number()).stream()
                        .anyMatch(line -> line.startsWith("given_up ") && line.endsWith(lost)));
        assertThat(Mailbox.of(lost)).isEmpty();
    }

    private void isTold(String reader) {
        await().atMost(SOON).until(() -> !Mailbox.of(reader).isEmpty());
    }

    private static DeskChanged without(long person, DeskChanged desk) {
        List<DeskMember> left = desk.members().stream()
                .filter(member -> member.person() != person)
                .toList();
        return new DeskChanged(
                desk.meta(),
                desk.desk(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                left,
                desk.statusLabels(),
                desk.organizationSees(),
                desk.groups(),
                desk.priorityLabels());
    }

    private static TicketSnapshot followedByNobody(TicketSnapshot ticket) {
        return new TicketSnapshot(
                ticket.number(),
                ticket.subject(),
                ticket.status(),
                ticket.episode(),
                ticket.statusSince(),
                ticket.desk(),
                ticket.organization(),
                ticket.requester(),
                List.of(),
                ticket.assignee(),
                ticket.group(),
                ticket.client());
    }
}
