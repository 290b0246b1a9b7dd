package dev.guichet.notification.rule;

import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What people complain of in comparable systems, each with where they do.
class ComplaintsTest {

    /// osTicket pull request 6430: a team whose members are all gone, and not a single alert.
    @Test
    void aGroupThatNobodyIsInIsItsWholeDesk() {
        assertThat(told(ticket().givenToAGroup().created(by(rita())), only(alice(), serge())))
                .contains("Alice:ticket_received", "Serge:ticket_received");
    }

    /// alkemio issue 614: one mail for each of somebody's roles.
    @Test
    void whoIsRequesterObserverAndMemberAtOnceIsToldOnce() {
        var ritaAtTheDesk = new PersonRef(rita().id(), "Rita", "rita@client.example", "fr", ParticipantRole.AGENT);
        var omarAtTheDesk = new PersonRef(omar().id(), "Omar", "omar@client.example", "en", ParticipantRole.AGENT);
        assertThat(told(ticket().created(by(alice())), only(ritaAtTheDesk, omarAtTheDesk, alice())))
                .containsExactlyInAnyOrder("Rita:ticket_created", "Omar:ticket_received");
    }

    /// FreeScout issue 1419, the other way round: who does it knows it.
    @Test
    void nobodyIsToldOfTheTicketThatTheyOpenedForSomebodyElse() {
        assertThat(told(ticket().created(by(serge()))))
                .noneMatch(line -> line.startsWith("Serge"))
                .contains("Alice:ticket_received");
    }

    @Test
    void whoClosedWithoutAReasonGaveNone() {
        var closed = ticket().in(TicketStatus.CLOSED);
        for (String reason : new String[] {null, "other"}) {
            var event = closed.moved(TicketStatus.OPEN, StatusTrigger.CLOSE, reason, by(alice()));
            assertThat(NotificationContent.of(event).reason()).isNull();
        }
    }

    @Test
    void aRequesterWhoIsAlsoAMemberOfTheDeskIsToldOnceAsRequester() {
        var alsoMember = new PersonRef(rita().id(), "Rita", "rita@client.example", "fr", ParticipantRole.AGENT);
        var notices = RuleBook.notifications(ticket().replied(omar())).notices(only(alsoMember, alice()));
        assertThat(notices).extracting(notice -> notice.recipient().id()).containsExactly(rita().id(), alice().id());
    }

    @Test
    void nobodyWithoutAnAddressIsWrittenTo() {
        var unreachable = new PersonRef(60, "Mailbox", " ", "fr", ParticipantRole.AGENT);
        assertThat(RuleBook.notifications(ticket().replied(rita())).notices(only(unreachable)))
                .extracting(notice -> notice.recipient().id())
                .containsExactly(omar().id());
    }

    private static PersonRef rita() {
        return ticket().rita();
    }

    private static PersonRef omar() {
        return ticket().omar();
    }

    private static PersonRef alice() {
        return ticket().alice();
    }

    private static PersonRef serge() {
        return ticket().serge();
    }

    private static DeskStaff only(PersonRef... members) {
        return new DeskStaff(List.of(members), Set.of());
    }

    private static List<String> told(TicketEvent event) {
        return told(event, ticket().staff());
    }

    private static List<String> told(TicketEvent event, DeskStaff staff) {
        return RuleBook.notifications(event).notices(staff).stream()
                .map(notice -> notice.recipient().name().split(" ", 2)[0] + ":"
                        + notice.template().wireName())
                .toList();
    }
}
