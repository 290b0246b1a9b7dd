package dev.guichet.ticket.ticket.domain;

import static dev.guichet.ticket.ticket.domain.Tickets.NOW;
import static dev.guichet.ticket.ticket.domain.Tickets.agent;
import static dev.guichet.ticket.ticket.domain.Tickets.at;
import static dev.guichet.ticket.ticket.domain.Tickets.by;
import static dev.guichet.ticket.ticket.domain.Tickets.closedBy;
import static dev.guichet.ticket.ticket.domain.Tickets.closedTicket;
import static dev.guichet.ticket.ticket.domain.Tickets.observer;
import static dev.guichet.ticket.ticket.domain.Tickets.openTicket;
import static dev.guichet.ticket.ticket.domain.Tickets.pendingTicket;
import static dev.guichet.ticket.ticket.domain.Tickets.requester;
import static dev.guichet.ticket.ticket.domain.Tickets.rules;
import static dev.guichet.ticket.ticket.domain.Tickets.solvedTicket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.MessageKind;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import dev.guichet.ticket.desk.domain.AgentReply;
import dev.guichet.ticket.desk.domain.ClosedReply;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.ticket.domain.Decision.Accepted;
import dev.guichet.ticket.ticket.domain.Decision.FollowUp;
import dev.guichet.ticket.ticket.domain.Decision.Refused;
import dev.guichet.ticket.ticket.domain.TicketCommand.Archive;
import dev.guichet.ticket.ticket.domain.TicketCommand.Assign;
import dev.guichet.ticket.ticket.domain.TicketCommand.Edit;
import dev.guichet.ticket.ticket.domain.TicketCommand.ExpirePending;
import dev.guichet.ticket.ticket.domain.TicketCommand.Observe;
import dev.guichet.ticket.ticket.domain.TicketCommand.Remind;
import dev.guichet.ticket.ticket.domain.TicketCommand.Reply;
import dev.guichet.ticket.ticket.domain.TicketCommand.StopObserving;
import dev.guichet.ticket.ticket.domain.TicketCommand.Undo;
import dev.guichet.ticket.ticket.domain.TicketEvent.Edited;
import dev.guichet.ticket.ticket.domain.TicketEvent.MessageAdded;
import dev.guichet.ticket.ticket.domain.TicketEvent.ObserversChanged;
import dev.guichet.ticket.ticket.domain.TicketEvent.StatusChanged;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class TicketDecisionsTest {
    @Test
    void aReplyFromTheRequesterReopensASolvedTicket() {
        Ticket ticket = after(solvedTicket(), new Reply(requester(), 88, null));

        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.episode()).isEqualTo(new Episode(4, NOW));
        assertThat(ticket.version()).isEqualTo(9);
    }

    @Test
    void aReplyToAnOpenTicketStartsNoEpisode() {
        assertThat(events(openTicket(), new Reply(requester(), 88, null)))
                .singleElement()
                .isInstanceOf(MessageAdded.class);
    }

    @Test
    void anAgentsReplyToAPendingTicketStartsAnEpisodeWhereItIs() {
        Ticket ticket = after(pendingTicket(), new Reply(agent(), 88, null));

        assertThat(ticket.status()).isEqualTo(TicketStatus.PENDING);
        assertThat(ticket.episode().number()).isEqualTo(4);
    }

    @Test
    void anAgentsReplyLeadsWhereItAsks() {
        assertThat(after(solvedTicket(), new Reply(agent(), 88, TicketStatus.ON_HOLD))
                        .status())
                .isEqualTo(TicketStatus.ON_HOLD);
    }

    @Test
    void anAgentsReplyLeadsWhereTheDeskRulesWhenItAsksForNothing() {
        DeskRules rules = rules(AgentReply.PENDING, ClosedReply.FOLLOW_UP, false);

        assertThat(after(at(rules, openTicket()), new Reply(agent(), 88, null)).status())
                .isEqualTo(TicketStatus.PENDING);
        assertThat(after(at(rules, openTicket()), new Reply(agent(), 88, TicketStatus.OPEN))
                        .status())
                .isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void aReplyThatAsksForSolvedIsASolution() {
        assertThat(events(openTicket(), new Reply(agent(), 88, TicketStatus.SOLVED)))
                .first(InstanceOfAssertFactories.type(MessageAdded.class))
                .extracting(MessageAdded::kind)
                .isEqualTo(MessageKind.SOLUTION);
    }

    @Test
    void onlyAnAgentSaysWhatComesAfterAReply() {
        assertThat(refusal(openTicket(), new Reply(requester(), 88, TicketStatus.PENDING)))
                .isEqualTo(TicketRefusal.ONLY_FOR_AGENTS);
    }

    @Test
    void anAgentWhoAsksForThemselvesRepliesAsTheRequesterUnlessTheySayWhatComesThen() {
        Caller both = by(Tickets.REQUESTER, Role.REQUESTER, Role.AGENT);

        assertThat(after(pendingTicket(), new Reply(both, 88, null)).status()).isEqualTo(TicketStatus.OPEN);
        assertThat(after(openTicket(), new Reply(both, 88, TicketStatus.PENDING))
                        .status())
                .isEqualTo(TicketStatus.PENDING);
    }

    @Test
    void aReplyToAClosedTicketOpensAnotherUnlessTheDeskReopens() {
        DeskRules reopen = rules(AgentReply.UNCHANGED, ClosedReply.REOPEN, false);

        assertThat(TicketDecisions.decide(closedTicket(), new Reply(observer(), 88, null), NOW))
                .isInstanceOf(FollowUp.class);
        Ticket reopened = after(at(reopen, closedTicket()), new Reply(observer(), 88, null));
        assertThat(reopened.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(reopened.closure()).isNull();
    }

    @Test
    void oneThatIsContinuedElsewhereStaysClosed() {
        Ticket continued = closedBy(requester(), StatusTrigger.ARCHIVE, NOW)
                .after(new TicketEvent.FollowedUp(new TicketLink(12346, 3, Set.of())), NOW);

        for (Caller caller : List.of(requester(), agent())) {
            assertThat(refusal(continued, new Undo(caller))).isEqualTo(TicketRefusal.TICKET_HAS_FOLLOW_UP);
            assertThat(TicketDecisions.allowedCommands(continued, caller, NOW)).doesNotContain(CommandName.UNDO);
        }
        DeskRules reopen = rules(AgentReply.UNCHANGED, ClosedReply.REOPEN, false);
        assertThat(TicketDecisions.decide(at(reopen, continued), new Reply(requester(), 88, null), NOW))
                .isInstanceOf(FollowUp.class);
    }

    @Test
    void archivingFromOpenWithdrawsTheRequest() {
        Ticket ticket = after(openTicket(), new Archive(requester()));

        assertThat(ticket.closure())
                .isEqualTo(new Closure(
                        StatusTrigger.ARCHIVE,
                        null,
                        TicketStatus.OPEN,
                        requester().actor(),
                        NOW));
    }

    @Test
    void agentsArchiveWhereTheirDeskAllows() {
        DeskRules rules = rules(AgentReply.UNCHANGED, ClosedReply.FOLLOW_UP, true);

        assertThat(after(at(rules, pendingTicket()), new Archive(agent())).isClosed())
                .isTrue();
        assertThat(refusal(pendingTicket(), new Archive(agent())))
                .isEqualTo(TicketRefusal.DESK_LEAVES_ARCHIVING_TO_REQUESTERS);
    }

    @Test
    void whoeverArchivedUndoesItWithinADay() {
        Ticket archived = closedBy(requester(), StatusTrigger.ARCHIVE, NOW.minus(Duration.ofHours(24)));

        Ticket ticket = after(archived, new Undo(requester()));

        assertThat(ticket.status()).isEqualTo(TicketStatus.PENDING);
        assertThat(ticket.episode()).isEqualTo(new Episode(4, NOW));
        assertThat(ticket.closure()).isNull();
    }

    @Test
    void afterADayNothingIsUndone() {
        Ticket archived = closedBy(
                requester(),
                StatusTrigger.ARCHIVE,
                NOW.minus(Duration.ofHours(24)).minusNanos(1));

        assertThat(refusal(archived, new Undo(requester()))).isEqualTo(TicketRefusal.UNDO_TIME_IS_OVER);
        assertThat(refusal(archived, new Undo(agent()))).isEqualTo(TicketRefusal.UNDO_TIME_IS_OVER);
    }

    @Test
    void aRequesterUndoesOnlyTheirOwnClosure() {
        assertThat(refusal(closedTicket(), new Undo(requester()))).isEqualTo(TicketRefusal.CLOSED_BY_SOMEBODY_ELSE);
    }

    @Test
    void whatTimeOrApprovalClosedIsNotUndone() {
        for (StatusTrigger how :
                List.of(StatusTrigger.APPROVE, StatusTrigger.PENDING_EXPIRED, StatusTrigger.SOLVED_EXPIRED)) {
            assertThat(refusal(closedBy(requester(), how, NOW), new Undo(agent())))
                    .isEqualTo(TicketRefusal.CLOSURE_CANNOT_BE_UNDONE);
        }
    }

    @Test
    void anExpiryOfAnOldEpisodeDoesNothing() {
        assertThat(events(pendingTicket(), new ExpirePending(2))).isEmpty();
        assertThat(events(pendingTicket(), new Remind(2, null))).isEmpty();
    }

    @Test
    void anExpiryThatComesAfterTheReplyDoesNothing() {
        Ticket replied = after(pendingTicket(), new Reply(requester(), 88, null));

        assertThat(events(replied, new ExpirePending(3))).isEmpty();
    }

    @Test
    void anExpiryOfTheCurrentEpisodeClosesByTime() {
        assertThat(events(pendingTicket(), new ExpirePending(3)))
                .singleElement(InstanceOfAssertFactories.type(StatusChanged.class))
                .satisfies(changed -> {
                    assertThat(changed.to()).isEqualTo(TicketStatus.CLOSED);
                    assertThat(changed.trigger()).isEqualTo(StatusTrigger.PENDING_EXPIRED);
                });
    }

    @Test
    void aTicketHasFiftyObserversAndNotOneMore() {
        List<Participant> others = LongStream.range(
                        1_000, 1_000 + 50 - openTicket().observers().size())
                .mapToObj(id ->
                        new Participant(id, "N", "n" + id + "@client.example", "fr", Tickets.OUTSIDER.organization()))
                .toList();
        Ticket full = after(openTicket(), new Observe(agent(), others, false));

        assertThat(full.observers()).hasSize(50);
        assertThat(refusal(full, new Observe(agent(), List.of(Tickets.OUTSIDER), false)))
                .isEqualTo(TicketRefusal.TOO_MANY_OBSERVERS);
    }

    @Test
    void aRequesterAddsObserversOfTheirOwnOrganizationAnAgentAnyone() {
        assertThat(refusal(openTicket(), new Observe(requester(), List.of(Tickets.OUTSIDER), false)))
                .isEqualTo(TicketRefusal.OBSERVER_OF_ANOTHER_ORGANIZATION);
        assertThat(after(openTicket(), new Observe(agent(), List.of(Tickets.OUTSIDER), false))
                        .observers())
                .containsExactly(Tickets.OBSERVER, Tickets.OUTSIDER);
    }

    @Test
    void whoAlreadyTakesPartIsNotAddedAgain() {
        assertThat(events(openTicket(), new Observe(agent(), List.of(Tickets.OBSERVER, Tickets.REQUESTER), false)))
                .isEmpty();
        assertThat(events(openTicket(), new Observe(agent(), List.of(Tickets.COLLEAGUE, Tickets.COLLEAGUE), false)))
                .singleElement(InstanceOfAssertFactories.type(ObserversChanged.class))
                .extracting(ObserversChanged::added)
                .isEqualTo(List.of(Tickets.COLLEAGUE));
    }

    @Test
    void anObserverStopsOnlyTheirOwnObserving() {
        Ticket two = after(openTicket(), new Observe(agent(), List.of(Tickets.COLLEAGUE), false));

        assertThat(refusal(two, new StopObserving(observer(), Tickets.COLLEAGUE.id())))
                .isEqualTo(TicketRefusal.ONLY_FOR_THE_REQUESTER);
        assertThat(after(two, new StopObserving(observer(), Tickets.OBSERVER.id()))
                        .observers())
                .containsExactly(Tickets.COLLEAGUE);
    }

    @Test
    void askingForWhatAlreadyIsChangesNothing() {
        Ticket assigned = after(openTicket(), new Assign(agent(), Tickets.AGENT));

        assertThat(events(assigned, new Assign(agent(), Tickets.AGENT))).isEmpty();
        assertThat(events(openTicket(), new Edit(agent(), Tickets.content(), null)))
                .isEmpty();
    }

    @Test
    void anEditNamesWhatItChanged() {
        Content other = new Content("Mails rejetés", null, Priority.HIGH, "mail", List.of("mail"), "{}");

        assertThat(events(openTicket(), new Edit(requester(), other, null)))
                .singleElement(InstanceOfAssertFactories.type(Edited.class))
                .extracting(Edited::changed)
                .isEqualTo(List.of("kind", "priority"));
    }

    private static Ticket after(Ticket ticket, TicketCommand command) {
        return ticket.after(events(ticket, command), NOW);
    }

    private static List<TicketEvent> events(Ticket ticket, TicketCommand command) {
        Decision decision = TicketDecisions.decide(ticket, command, NOW);
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).events();
    }

    private static TicketRefusal refusal(Ticket ticket, TicketCommand command) {
        Decision decision = TicketDecisions.decide(ticket, command, NOW);
        assertThat(decision).isInstanceOf(Refused.class);
        return ((Refused) decision).refusal();
    }
}
