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
import java.util.Set;
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
        var grouped = ticket().givenToAGroup();
        var solved = ticket().in(TicketStatus.SOLVED);
        var closed = ticket().in(TicketStatus.CLOSED);
        return Stream.of(
                line(
                        "the requester opens a ticket: confirmed to them, too",
                        open.created(by(rita())),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Alice:ticket_received",
                        "Serge:ticket_received"),
                line(
                        "an agent opens it",
                        open.created(by(alice())),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Serge:ticket_received"),
                line(
                        "a program opens it",
                        open.created(byIntegrator()),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Alice:ticket_received",
                        "Serge:ticket_received"),
                line(
                        "a rule gives it to Alice",
                        taken.created(by(rita())),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Alice:ticket_received"),
                line(
                        "Alice opens it and a rule gives it to her",
                        taken.created(by(alice())),
                        "Rita:ticket_created",
                        "Omar:ticket_created"),
                line(
                        "it goes to a group that Serge is in",
                        grouped.created(by(rita())),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Serge:ticket_received"),
                line(
                        "it goes to the group, and in it to Alice",
                        grouped.assignedToAlice().created(by(rita())),
                        "Rita:ticket_created",
                        "Omar:ticket_created",
                        "Alice:ticket_received"),
                line(
                        "the requester refuses the solution, Alice has it",
                        taken.refused(),
                        "Alice:solution_refused",
                        "Omar:solution_refused"),
                line(
                        "the requester refuses the solution, nobody has it",
                        open.refused(),
                        "Alice:solution_refused",
                        "Serge:solution_refused",
                        "Omar:solution_refused"),
                line(
                        "the requester replies, the group has it",
                        grouped.replied(rita()),
                        "Serge:participant_reply",
                        "Omar:participant_reply"),
                line("it is moved to the group", grouped.regrouped(by(alice())), "Serge:assigned"),
                line("the same, by the one who is in it", grouped.regrouped(by(serge()))),
                line("the same, and Alice keeps it", grouped.assignedToAlice().regrouped(by(serge()))),
                line("it is taken from its group", open.regrouped(by(alice()))),
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
                        "the requester makes it critical, nobody has it",
                        open.reprioritized("urgent", by(rita())),
                        "Alice:became_urgent",
                        "Serge:became_urgent"),
                line(
                        "the requester makes it urgent, Alice has it",
                        taken.reprioritized("urgent", by(rita())),
                        "Alice:became_urgent"),
                line("Alice makes her own urgent", taken.reprioritized("urgent", by(alice()))),
                line("it becomes a little more important", open.reprioritized("high", by(rita()))),
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
        assertThat(told(event, staffOf(event))).containsExactlyInAnyOrderElementsOf(told);
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
        assertThat(RuleBook.notifications(ticket().replied(rita())).needDeskMembers())
                .isTrue();
        assertThat(RuleBook.notifications(ticket().assignedToAlice().replied(rita()))
                        .needDeskMembers())
                .isTrue();
        assertThat(RuleBook.notifications(ticket().assignedToAlice().given(by(serge())))
                        .needDeskMembers())
                .isFalse();
        assertThat(RuleBook.notifications(ticket().created(by(rita()))).needDeskMembers())
                .isTrue();
        assertThat(RuleBook.notifications(ticket().assignedToAlice().created(by(rita())))
                        .needDeskMembers())
                .isFalse();
    }

    @Test
    void anAssigneeWhoLeftTheDeskIsToldNothingMore() {
        var taken = ticket().assignedToAlice();
        assertThat(told(taken.replied(rita()), only(serge())))
                .containsExactlyInAnyOrder("Serge:participant_reply", "Omar:participant_reply");
        var approved = ticket().in(TicketStatus.CLOSED)
                .assignedToAlice()
                .moved(TicketStatus.SOLVED, StatusTrigger.APPROVE, null, by(rita()));
        assertThat(told(approved, only(serge()))).containsExactly("Omar:status_changed");
    }

    @Test
    void whyATicketIsOnHoldStaysAtTheDesk() {
        var held = ticket().in(TicketStatus.ON_HOLD)
                .moved(TicketStatus.OPEN, StatusTrigger.HOLD, "waiting for the board", by(alice()));
        assertThat(RuleBook.notifications(held).notices(ticket().staff()))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice.content().reason()).isNull());
    }

    @Test
    void theTextOfANoteIsNotEvenCarried() {
        var note = ticket().said(MessageKind.NOTE, Visibility.INTERNAL, by(alice()), ParticipantRole.AGENT);
        assertThat(NotificationContent.of(note).text()).isNull();
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

    private static DeskStaff staffOf(TicketEvent event) {
        return event.ticket().group() == null
                ? ticket().staff()
                : ticket().givenToAGroup().staff();
    }

    private static Arguments line(String happens, TicketEvent event, String... told) {
        return Arguments.of(happens, event, List.of(told));
    }

    static List<String> told(TicketEvent event) {
        return told(event, ticket().staff());
    }

    private static List<String> told(TicketEvent event, DeskStaff staff) {
        return RuleBook.notifications(event).notices(staff).stream()
                .map(notice -> notice.recipient().name().split(" ", 2)[0] + ":"
                        + notice.template().wireName())
                .toList();
    }
}
