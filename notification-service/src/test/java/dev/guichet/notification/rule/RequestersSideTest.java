package dev.guichet.notification.rule;

import static dev.guichet.notification.rule.RuleBookTest.told;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.byIntegrator;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketStatus;
import org.junit.jupiter.api.Test;

/// What the requester's side finishes and brings back, whoever of it acts: the desk hears of it.
class RequestersSideTest {
    private final Tickets closed = ticket().in(TicketStatus.CLOSED);

    @Test
    void whatAProgramApprovesIsToldToTheAssignee() {
        assertThat(told(closed.assignedToAlice()
                        .moved(TicketStatus.SOLVED, StatusTrigger.APPROVE, null, byIntegrator())))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Alice:status_changed");
    }

    @Test
    void soIsWhatAProgramArchives() {
        assertThat(told(closed.assignedToAlice().moved(TicketStatus.OPEN, StatusTrigger.ARCHIVE, null, byIntegrator())))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Alice:status_changed");
    }

    @Test
    void whatAProgramBringsBackIsToldToWhoeverIsInCharge() {
        assertThat(told(ticket().moved(TicketStatus.CLOSED, StatusTrigger.UNDO, null, byIntegrator())))
                .containsExactlyInAnyOrder(
                        "Rita:status_changed", "Omar:status_changed", "Alice:status_changed", "Serge:status_changed");
    }

    @Test
    void whatComesBackToWaitIsToldToTheAssigneeWhoWasToldThatItClosed() {
        for (TicketStatus back : new TicketStatus[] {TicketStatus.PENDING, TicketStatus.SOLVED}) {
            var undone = ticket().in(back)
                    .assignedToAlice()
                    .moved(TicketStatus.CLOSED, StatusTrigger.UNDO, null, by(ticket().rita()));
            assertThat(told(undone)).containsExactlyInAnyOrder("Omar:status_changed", "Alice:status_changed");
        }
    }
}
