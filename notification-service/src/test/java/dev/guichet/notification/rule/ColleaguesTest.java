package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.ASK;
import static dev.guichet.events.StatusTrigger.CLOSE;
import static dev.guichet.events.StatusTrigger.HOLD;
import static dev.guichet.notification.rule.RuleBookTest.told;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.MessageKind;
import dev.guichet.events.ParticipantRole;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Visibility;
import org.junit.jupiter.api.Test;

/// What a colleague does with a ticket is news for its assignee, as in Zendesk ("notify assignee of comment update"),
/// osTicket ("internal activity") and Zammad ("my tickets").
class ColleaguesTest {
    private final Tickets hers = ticket().assignedToAlice();
    private final Actor alice = by(ticket().alice());
    private final Actor serge = by(ticket().serge());

    @Test
    void whatAColleagueRepliesIsToldToTheAssignee() {
        assertThat(told(hers.replied(ticket().serge())))
                .containsExactlyInAnyOrder("Rita:agent_reply", "Omar:agent_reply", "Alice:agent_reply");
        assertThat(told(hers.in(TicketStatus.SOLVED)
                        .said(MessageKind.SOLUTION, Visibility.PUBLIC, serge, ParticipantRole.AGENT)))
                .containsExactlyInAnyOrder(
                        "Rita:solution_proposed", "Omar:solution_proposed", "Alice:solution_proposed");
    }

    @Test
    void soIsWhereAColleagueMovesIt() {
        for (var move : new Object[][] {{TicketStatus.CLOSED, CLOSE}, {TicketStatus.ON_HOLD, HOLD}}) {
            assertThat(told(hers.in((TicketStatus) move[0])
                            .moved(TicketStatus.OPEN, (dev.guichet.events.StatusTrigger) move[1], null, serge)))
                    .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Alice:status_changed");
        }
    }

    @Test
    void thatAColleagueClosedItAsSpamIsToldToTheAssigneeAlone() {
        assertThat(told(hers.in(TicketStatus.CLOSED).moved(TicketStatus.OPEN, CLOSE, "spam", serge)))
                .containsExactly("Alice:status_changed");
    }

    @Test
    void nobodyElseAtTheDeskIsToldWhatTheAssigneeDoesNorAnybodyAboutTheirOwn() {
        assertThat(told(hers.replied(ticket().alice())))
                .containsExactlyInAnyOrder("Rita:agent_reply", "Omar:agent_reply");
        assertThat(told(hers.in(TicketStatus.PENDING).moved(TicketStatus.OPEN, ASK, null, alice)))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed");
        assertThat(RuleBook.notifications(hers.replied(ticket().alice())).needDeskMembers())
                .isFalse();
    }

    @Test
    void notesStayInTheTicket() {
        assertThat(told(hers.said(MessageKind.NOTE, Visibility.INTERNAL, serge, ParticipantRole.AGENT)))
                .isEmpty();
    }
}
