package dev.guichet.notification.intake;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.deskWithGroupOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.events.PersonRef;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Who at a desk is told of a new ticket, over the real broker, the real database and real SMTP.
@QuarkusTest
@WithTestResource(Mailbox.class)
class MailsOfNewTicketsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Tickets ticket = ticketSomewhere();

    /// osTicket issue 5563: nobody at the desk hears of a new ticket.
    @Test
    void aNewTicketIsToldToEverybodyAtTheDeskInTheirLanguageWithTheDesksWordForItsPriority() {
        publish(deskOf(ticket), ticket.created(by(ticket.rita())));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent ticket_created " + ticket.omar().address(),
                "sent ticket_received " + ticket.alice().address(),
                "sent ticket_received " + ticket.serge().address());
        assertThat(Mailbox.part(onlyMailOf(ticket.alice()), "text/plain"))
                .contains("Un nouveau ticket, n° " + ticket.number(), "Priorité : Ordinaire", "> Bonjour,");
        assertThat(Mailbox.part(onlyMailOf(ticket.serge()), "text/plain"))
                .contains("A new ticket", "Priority: Normal", "> Bonjour,");
    }

    /// osTicket pull request 6447: a ticket that a filter assigned alerts nobody.
    @Test
    void anAssigneeChosenByARuleIsToldThoughTheDeskIsNotKnownYet() {
        publish(ticket.assignedToAlice().created(by(ticket.rita())));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent ticket_created " + ticket.omar().address(),
                "sent ticket_received " + ticket.alice().address());
        assertThat(Mailbox.part(onlyMailOf(ticket.alice()), "text/plain")).contains("Il vous est confié.");
        assertThat(Ledger.waitingEvents(ticket.desk().id())).isEmpty();
    }

    /// FreeScout issue 2159 and zammad issue 3158: nobody of the group is told, or the wrong ones are.
    @Test
    void aNewTicketOfAGroupIsToldToItsMembersAlone() {
        publish(deskWithGroupOf(ticket), ticket.givenToAGroup().created(by(ticket.rita())));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent ticket_created " + ticket.omar().address(),
                "sent ticket_received " + ticket.serge().address());
        assertThat(Mailbox.part(onlyMailOf(ticket.serge()), "text/plain")).contains("the group “Second <line>”");
    }

    @Test
    void aTicketThatIsHereBeforeItsGroupReachesTheGroupAllTheSame() {
        publish(deskOf(ticket));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
        publish(ticket.givenToAGroup().created(by(ticket.rita())));
        await().atMost(SOON)
                .until(() -> !Ledger.waitingEvents(ticket.desk().id()).isEmpty());

        publish(deskWithGroupOf(ticket));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent ticket_created " + ticket.omar().address(),
                "sent ticket_received " + ticket.serge().address());
        assertThat(Ledger.waitingEvents(ticket.desk().id())).isEmpty();
    }

    @Test
    void aGroupThatNobodyEverTellsOfIsItsWholeDeskInTheEnd() {
        publish(deskOf(ticket));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
        publish(ticket.givenToAGroup().longAgo().created(by(ticket.rita())));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent ticket_created " + ticket.omar().address(),
                "sent ticket_received " + ticket.alice().address(),
                "sent ticket_received " + ticket.serge().address());
    }

    @Test
    void aRefusedSolutionIsToldAsRefusedWithItsReason() {
        publish(deskOf(ticket), ticket.assignedToAlice().refused());

        assertThat(Mailbox.part(onlyMailOf(ticket.alice()), "text/plain"))
                .contains("a refusé la solution proposée", "> mes mails sont rejetés.");
        assertThat(Mailbox.part(onlyMailOf(ticket.omar()), "text/plain")).contains("refused the solution");
    }

    @Test
    void aDeskOfFiveHundredIsToldInOneStatement() {
        List<DeskMember> members = LongStream.range(1000, 1500)
                .mapToObj(id -> new DeskMember(
                        ticket.salt() + id,
                        DeskRole.AGENT,
                        "Agent " + id,
                        "agent-" + (ticket.salt() + id) + "@guichet.test",
                        "fr"))
                .toList();
        publish(deskOf(ticket, members), ticket.created(by(ticket.rita())));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Ledger.of(ticket.number())).hasSize(502).allMatch(line -> line.startsWith("sent ")));
    }

    private void ledgerBecomes(String... lines) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Ledger.of(ticket.number())).containsExactlyInAnyOrder(lines));
    }

    private MimeMessage onlyMailOf(PersonRef person) {
        await().atMost(SOON).until(() -> !Mailbox.of(person.address()).isEmpty());
        assertThat(Mailbox.of(person.address())).hasSize(1);
        return Mailbox.of(person.address()).getFirst();
    }
}
