package dev.guichet.notification.intake;

import static dev.guichet.notification.Broker.deskOf;
import static dev.guichet.notification.Broker.emptyDeskOf;
import static dev.guichet.notification.Broker.publish;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticketSomewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.Actor;
import dev.guichet.events.MessageKind;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonChanged;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.rule.Tickets;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Events in, mails out, over the real broker, the real database and real SMTP.
@QuarkusTest
@WithTestResource(Mailbox.class)
class MailsOfEventsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Tickets ticket = ticketSomewhere();

    @Test
    void aCreationIsConfirmedWithNumberTagAndLinkInTheLanguageOfEachReader() throws MessagingException {
        publish(ticket.created(by(ticket.rita())));

        MimeMessage toRita = onlyMailOf(ticket.rita());
        assertThat(toRita.getSubject())
                .isEqualTo("[Ops #" + ticket.number() + "] Mails rejetés depuis machine@truc.example");
        assertThat(Mailbox.part(toRita, "text/plain"))
                .contains("Votre demande est enregistrée sous le numéro " + ticket.number())
                .contains("> mes mails sont rejetés.")
                .contains("/tickets/" + ticket.number());
        assertThat(Mailbox.part(toRita, "text/html")).contains("<html lang=\"fr\"");
        assertThat(Mailbox.part(onlyMailOf(ticket.omar()), "text/plain")).contains("A request that you follow");
    }

    @Test
    void aMailClientShowsOneThreadAndMachinesDoNotAnswer() throws MessagingException {
        TicketCreated created = ticket.created(by(ticket.rita()));
        publish(created, ticket.replied(ticket.alice()));
        await().atMost(SOON).until(() -> Mailbox.of(ticket.rita().address()).size() == 2);
        List<MimeMessage> mails = Mailbox.of(ticket.rita().address());

        assertThat(mails).allSatisfy(mail -> {
            assertThat(Mailbox.header(mail, "References"))
                    .isEqualTo("<ticket." + ticket.number() + "@guichet.test>")
                    .isEqualTo(Mailbox.header(mail, "In-Reply-To"));
            assertThat(Mailbox.header(mail, "Reply-To")).contains("<reply+").contains("@reply.guichet.test>");
            assertThat(Mailbox.header(mail, "Precedence")).isEqualTo("bulk");
            assertThat(Mailbox.header(mail, "X-Auto-Response-Suppress")).contains("OOF");
            assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Support « Ops »");
        });
        assertThat(mails)
                .extracting(mail -> Mailbox.header(mail, "Auto-Submitted"))
                .containsExactlyInAnyOrder("auto-replied", "auto-generated");
        assertThat(mails)
                .extracting(mail -> Mailbox.header(mail, "Message-ID"))
                .doesNotHaveDuplicates()
                .contains("<" + created.meta().eventId() + "." + ticket.rita().id() + "@guichet.test>");
    }

    @Test
    void aReplyOfTheDeskGoesToRequesterAndObserversAndNotToItsAuthor() {
        publish(deskOf(ticket), ticket.replied(ticket.alice()));

        ledgerBecomes(
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address());
        assertThat(Mailbox.of(ticket.alice().address())).isEmpty();
    }

    @Test
    void aNoteReachesNobodyOutsideTheDesk() {
        publish(
                ticket.said(MessageKind.NOTE, Visibility.INTERNAL, by(ticket.alice()), ParticipantRole.AGENT),
                ticket.replied(ticket.alice()));

        ledgerBecomes(
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address());
    }

    @Test
    void aProposedSolutionSaysHowToApproveOrRefuseIt() {
        publish(ticket.in(TicketStatus.SOLVED)
                .said(MessageKind.SOLUTION, Visibility.PUBLIC, by(ticket.alice()), ParticipantRole.AGENT));

        assertThat(Mailbox.part(onlyMailOf(ticket.rita()), "text/plain"))
                .contains("approuvez-la", "refusez-la", "/tickets/" + ticket.number());
    }

    @Test
    void aReminderSaysWhenTheTicketClosesInTheZoneOfTheDesk() {
        publish(deskOf(ticket));
        // the desk's event and the ticket's travel on different topics
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        publish(ticket.in(TicketStatus.PENDING).reminded(Instant.parse("2026-11-25T13:32:00Z")));

        assertThat(Mailbox.part(onlyMailOf(ticket.rita()), "text/plain"))
                .contains("mercredi 25 novembre 2026 à 14:32 (UTC+01:00)");
        assertThat(Mailbox.of(ticket.omar().address())).isEmpty();
    }

    @Test
    void closingByTimeIsToldToRequesterAndObservers() {
        publish(ticket.in(TicketStatus.CLOSED)
                .moved(TicketStatus.PENDING, StatusTrigger.PENDING_EXPIRED, null, Actor.system()));

        ledgerBecomes(
                "sent closed_by_time " + ticket.rita().address(),
                "sent closed_by_time " + ticket.omar().address());
    }

    @Test
    void theNewAssigneeAndTheNewObserverAreTold() {
        publish(
                ticket.assignedToAlice().given(by(ticket.serge())),
                ticket.nowFollowedBy(List.of(ticket.omar()), by(ticket.rita())));

        ledgerBecomes(
                "sent assigned " + ticket.alice().address(),
                "sent observer_added " + ticket.omar().address());
    }

    @Test
    void aReplyThatIsHereBeforeItsDeskReachesTheDeskAllTheSame() {
        publish(ticket.replied(ticket.rita()));
        ledgerBecomes("sent participant_reply " + ticket.omar().address());
        assertThat(Ledger.waitingEvents(ticket.desk().id())).containsExactly("guichet.MessageAdded.v1");

        publish(deskOf(ticket));

        ledgerBecomes(
                "sent participant_reply " + ticket.omar().address(),
                "sent participant_reply " + ticket.alice().address(),
                "sent participant_reply " + ticket.serge().address());
        assertThat(Ledger.waitingEvents(ticket.desk().id())).isEmpty();
    }

    @Test
    void aDeskThatHasJustBeenOpenedIsWaitedForUntilSomebodyJoinsIt() {
        publish(emptyDeskOf(ticket));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
        publish(ticket.replied(ticket.rita()));
        await().atMost(SOON)
                .until(() -> !Ledger.waitingEvents(ticket.desk().id()).isEmpty());

        publish(deskOf(ticket));

        ledgerBecomes(
                "sent participant_reply " + ticket.omar().address(),
                "sent participant_reply " + ticket.alice().address(),
                "sent participant_reply " + ticket.serge().address());
    }

    @Test
    void aDeskThatNobodyJoinsIsServedByItsAdministrators() {
        PersonRef ada = new PersonRef(
                ticket.salt() + 60, "Ada", "ada-" + ticket.salt() + "@guichet.test", "en", ParticipantRole.AGENT);
        publish(
                new PersonChanged(
                        ticket.meta(Actor.system()),
                        ada.id(),
                        ada.name(),
                        ada.address(),
                        "en",
                        "Europe/Paris",
                        ticket.root(),
                        false,
                        null),
                new OrganizationChanged(
                        ticket.meta(Actor.system()),
                        ticket.root(),
                        List.of(ticket.root()),
                        "root-" + ticket.root(),
                        "Root",
                        List.of(ada.id()),
                        List.of(),
                        null),
                emptyDeskOf(ticket));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 3);
        publish(ticket.replied(ticket.rita()));
        await().atMost(SOON)
                .until(() -> !Ledger.waitingEvents(ticket.desk().id()).isEmpty());

        Ledger.opened(ticket.desk().id(), Duration.ofMinutes(2));

        ledgerBecomes("sent participant_reply " + ticket.omar().address(), "sent participant_reply " + ada.address());
        assertThat(Ledger.waitingEvents(ticket.desk().id())).isEmpty();
    }

    @Test
    void aMailCallsTheStatusWhatTheDeskCallsIt() {
        publish(emptyDeskOf(ticket));
        await().atMost(SOON).until(() -> Ledger.known(ticket.root()) == 1);
        publish(ticket.in(TicketStatus.PENDING)
                .moved(TicketStatus.OPEN, StatusTrigger.ASK, "quelle version ?", by(ticket.alice())));

        assertThat(Mailbox.part(onlyMailOf(ticket.rita()), "text/plain")).contains("État : Répondu.");
        assertThat(Mailbox.part(onlyMailOf(ticket.omar()), "text/plain")).contains("Status: ");
    }

    @Test
    void aReplyToAClosedTicketReachesTheDeskAsAReply() {
        publish(deskOf(ticket), ticket.createdAsFollowUpOf(4711));

        ledgerBecomes(
                "sent ticket_created " + ticket.rita().address(),
                "sent participant_reply " + ticket.omar().address(),
                "sent participant_reply " + ticket.alice().address(),
                "sent participant_reply " + ticket.serge().address());
        assertThat(Mailbox.part(onlyMailOf(ticket.alice()), "text/plain")).contains("la demande close n° 4711");
    }

    @Test
    void theSameEventTwiceIsOneMail() {
        TicketEvent reply = ticket.replied(ticket.alice());
        publish(reply, reply);
        publish(
                reply,
                ticket.in(TicketStatus.CLOSED)
                        .moved(TicketStatus.PENDING, StatusTrigger.PENDING_EXPIRED, null, Actor.system()));

        ledgerBecomes(
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address(),
                "sent closed_by_time " + ticket.rita().address(),
                "sent closed_by_time " + ticket.omar().address());
        assertThat(Mailbox.of(ticket.rita().address())).hasSize(2);
    }

    @Test
    void oneActionIsOneMailToAPersonWhateverEventsItGave() {
        Tickets action = ticket.assignedToAlice().inOneAction();
        publish(action.given(by(ticket.serge())), action.replied(ticket.rita()));

        ledgerBecomes(
                "sent assigned " + ticket.alice().address(),
                "sent participant_reply " + ticket.omar().address());
    }

    @Test
    void aCallerWhoGivesAllRequestsOneIdLosesNoMail() {
        Tickets careless = ticket.because("always-the-same");
        publish(careless.replied(ticket.alice()), careless.replied(ticket.alice()));

        ledgerBecomes(
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address(),
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address());
    }

    @Test
    void whatTheRelayHasIsKeptNoLonger() {
        publish(ticket.replied(ticket.alice()));

        ledgerBecomes(
                "sent agent_reply " + ticket.rita().address(),
                "sent agent_reply " + ticket.omar().address());
        assertThat(Ledger.letters(ticket.number())).isEmpty();
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
