package dev.guichet.notification.rule;

import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.byIntegrator;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.PersonRef;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleBookTest {

    /// One line of docs/reference/notifications.md each: what happens, and who learns of it by which mail.
    static Stream<Arguments> whoIsToldWhat() {
        var open = ticket();
        var taken = ticket().assignedToAlice();
        var solved = ticket().in(TicketStatus.SOLVED);
        var closed = ticket().in(TicketStatus.CLOSED);
        return Stream.of(
                line(
                        "the requester opens a ticket: confirmed to them, too",
                        open.created(by(rita())),
                        "Rita:ticket_created",
                        "Omar:ticket_created"),
                line("an agent opens it", open.created(by(alice())), "Rita:ticket_created", "Omar:ticket_created"),
                line("a program opens it", open.created(byIntegrator()), "Rita:ticket_created", "Omar:ticket_created"),
                line(
                        "the requester replies to a closed ticket, which opens this one",
                        open.createdAsFollowUpOf(9),
                        "Rita:ticket_created",
                        "Omar:participant_reply",
                        "Alice:participant_reply",
                        "Serge:participant_reply"),
                line(
                        "an observer replies to a closed ticket, which opens this one",
                        open.createdAsFollowUpOf(9, by(omar()), ParticipantRole.OBSERVER),
                        "Rita:participant_reply",
                        "Alice:participant_reply",
                        "Serge:participant_reply"),
                line("an agent replies", open.replied(alice()), "Rita:agent_reply", "Omar:agent_reply"),
                line(
                        "an agent proposes a solution",
                        solved.said(MessageKind.SOLUTION, Visibility.PUBLIC, by(alice()), ParticipantRole.AGENT),
                        "Rita:solution_proposed",
                        "Omar:solution_proposed"),
                line(
                        "the requester replies, nobody has the ticket",
                        open.replied(rita()),
                        "Alice:participant_reply",
                        "Serge:participant_reply",
                        "Omar:participant_reply"),
                line(
                        "the requester replies, Alice has it",
                        taken.replied(rita()),
                        "Alice:participant_reply",
                        "Omar:participant_reply"),
                line("an observer replies", taken.replied(omar()), "Alice:participant_reply", "Rita:participant_reply"),
                line("somebody gives it to Alice", taken.given(by(serge())), "Alice:assigned"),
                line("Alice takes it", taken.given(by(alice()))),
                line("it is put back", open.given(by(alice()))),
                line(
                        "the requester adds an observer",
                        open.nowFollowedBy(List.of(omar()), by(rita())),
                        "Omar:observer_added"),
                line("an observer adds themselves", open.nowFollowedBy(List.of(omar()), by(omar()))),
                line("fields are edited", open.edited(by(alice()))),
                line(
                        "nobody answers for long",
                        ticket().in(TicketStatus.PENDING).reminded(null),
                        "Rita:pending_reminder"),
                line(
                        "an agent asks without a message",
                        ticket().in(TicketStatus.PENDING)
                                .moved(TicketStatus.OPEN, StatusTrigger.ASK, "which version?", by(alice())),
                        "Rita:status_changed",
                        "Omar:status_changed"),
                line(
                        "an agent asks again",
                        ticket().in(TicketStatus.PENDING)
                                .moved(TicketStatus.PENDING, StatusTrigger.ASK, "and which system?", by(alice())),
                        "Rita:status_changed",
                        "Omar:status_changed"),
                line(
                        "an episode begins without news",
                        solved.moved(TicketStatus.SOLVED, StatusTrigger.REPLY, null, by(alice()))),
                line(
                        "the requester approves, Alice has it",
                        closed.assignedToAlice().moved(TicketStatus.SOLVED, StatusTrigger.APPROVE, null, by(rita())),
                        "Omar:status_changed",
                        "Alice:status_changed"),
                line(
                        "the requester withdraws, nobody has it",
                        closed.moved(TicketStatus.OPEN, StatusTrigger.ARCHIVE, null, by(rita())),
                        "Omar:status_changed"),
                line(
                        "the requester undoes that",
                        open.moved(TicketStatus.CLOSED, StatusTrigger.UNDO, null, by(rita())),
                        "Omar:status_changed",
                        "Alice:status_changed",
                        "Serge:status_changed"),
                line(
                        "an agent closes a duplicate",
                        closed.moved(TicketStatus.OPEN, StatusTrigger.CLOSE, "duplicate", by(alice())),
                        "Rita:status_changed",
                        "Omar:status_changed"),
                line(
                        "an agent closes spam: no mail confirms anything to its sender",
                        closed.moved(TicketStatus.OPEN, StatusTrigger.CLOSE, "spam", by(alice()))),
                line(
                        "time closes what waited for an answer",
                        closed.moved(TicketStatus.PENDING, StatusTrigger.PENDING_EXPIRED, null, Actor.system()),
                        "Rita:closed_by_time",
                        "Omar:closed_by_time"),
                line(
                        "time closes what was solved",
                        closed.moved(TicketStatus.SOLVED, StatusTrigger.SOLVED_EXPIRED, null, Actor.system()),
                        "Rita:closed_by_time",
                        "Omar:closed_by_time"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whoIsToldWhat")
    void everybodyConcernedIsToldOnce(String happens, TicketEvent event, List<String> told) {
        assertThat(told(event)).containsExactlyInAnyOrderElementsOf(told);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whatIsInternalIsToldToNobody(MessageKind kind) {
        assertThat(told(ticket().said(kind, Visibility.INTERNAL, by(alice()), ParticipantRole.AGENT)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StatusTrigger.class)
    void aMoveThatAMessageBroughtIsToldByTheMessage(StatusTrigger trigger) {
        assertThat(told(ticket().movedByMessage(TicketStatus.PENDING, trigger, by(alice()))))
                .isEmpty();
    }

    @Test
    void theOpeningIsToldByTheCreation() {
        assertThat(told(ticket().moved(TicketStatus.CLOSED, StatusTrigger.OPENED, null, by(rita()))))
                .isEmpty();
    }

    @Test
    void onlyAnsweringTheDeskNeedsTheDirectory() {
        assertThat(RuleBook.tellings(ticket().replied(rita())).needDeskMembers())
                .isTrue();
        assertThat(RuleBook.tellings(ticket().assignedToAlice().replied(rita())).needDeskMembers())
                .isTrue();
        assertThat(RuleBook.tellings(ticket().assignedToAlice().given(by(serge())))
                        .needDeskMembers())
                .isFalse();
        assertThat(RuleBook.tellings(ticket().created(by(rita()))).needDeskMembers())
                .isFalse();
    }

    @Test
    void anAssigneeWhoLeftTheDeskIsToldNothingMore() {
        var taken = ticket().assignedToAlice();
        assertThat(told(taken.replied(rita()), List.of(serge())))
                .containsExactlyInAnyOrder("Serge:participant_reply", "Omar:participant_reply");
        var approved = ticket().in(TicketStatus.CLOSED)
                .assignedToAlice()
                .moved(TicketStatus.SOLVED, StatusTrigger.APPROVE, null, by(rita()));
        assertThat(told(approved, List.of(serge()))).containsExactly("Omar:status_changed");
    }

    @Test
    void aRequesterWhoIsAlsoAMemberOfTheDeskIsToldOnceAsRequester() {
        var alsoMember = new PersonRef(rita().id(), "Rita", "rita@client.example", "fr", ParticipantRole.AGENT);
        var notices = RuleBook.tellings(ticket().replied(omar())).notices(List.of(alsoMember, alice()));
        assertThat(notices).extracting(notice -> notice.recipient().id()).containsExactly(rita().id(), alice().id());
    }

    @Test
    void nobodyWithoutAnAddressIsWrittenTo() {
        var unreachable = new PersonRef(60, "Mailbox", " ", "fr", ParticipantRole.AGENT);
        assertThat(RuleBook.tellings(ticket().replied(rita())).notices(List.of(unreachable)))
                .extracting(notice -> notice.recipient().id())
                .containsExactly(omar().id());
    }

    @Test
    void whyATicketIsOnHoldStaysAtTheDesk() {
        var held = ticket().in(TicketStatus.ON_HOLD)
                .moved(TicketStatus.OPEN, StatusTrigger.HOLD, "waiting for the board", by(alice()));
        assertThat(RuleBook.tellings(held).notices(members()))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.news().reason()).isNull());
    }

    @Test
    void theTextOfANoteIsNotEvenCarried() {
        var note = ticket().said(MessageKind.NOTE, Visibility.INTERNAL, by(alice()), ParticipantRole.AGENT);
        assertThat(News.of(note).text()).isNull();
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

    private static List<PersonRef> members() {
        return ticket().members();
    }

    private static Arguments line(String happens, TicketEvent event, String... told) {
        return Arguments.of(happens, event, List.of(told));
    }

    private static List<String> told(TicketEvent event) {
        return told(event, members());
    }

    private static List<String> told(TicketEvent event, List<PersonRef> members) {
        return RuleBook.tellings(event).notices(members).stream()
                .map(notice -> notice.recipient().name().split(" ", 2)[0] + ":"
                        + notice.template().wireName())
                .toList();
    }
}
