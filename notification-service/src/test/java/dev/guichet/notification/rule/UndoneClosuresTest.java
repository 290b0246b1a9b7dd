package dev.guichet.notification.rule;

import static dev.guichet.events.StatusTrigger.ARCHIVE;
import static dev.guichet.events.StatusTrigger.CLOSE;
import static dev.guichet.notification.rule.RuleBookTest.told;
import static dev.guichet.notification.rule.Tickets.by;
import static dev.guichet.notification.rule.Tickets.byIntegrator;
import static dev.guichet.notification.rule.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.TicketStatus;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Who heard of a closure hears that it is undone; so does whoever is in charge of what is open again.
class UndoneClosuresTest {
    private final Tickets open = ticket();
    private final Tickets pending = ticket().in(TicketStatus.PENDING);
    private final Actor rita = by(ticket().rita());
    private final Actor alice = by(ticket().alice());
    private final Actor serge = by(ticket().serge());

    @Test
    void thatSomethingIsNoSpamAfterAllIsForTheDeskAlone() {
        assertThat(told(open.undone(alice, CLOSE, "spam", alice))).containsExactly("Serge:status_changed");
        assertThat(told(open.assignedToAlice().undone(serge, CLOSE, "spam", serge)))
                .containsExactly("Alice:status_changed");
        assertThat(told(pending.undone(alice, CLOSE, "spam", alice))).isEmpty();
    }

    @Test
    void anyOtherClosureOfTheDesksIsTakenBackBeforeAll() {
        assertThat(told(pending.undone(alice, CLOSE, "duplicate", alice)))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed");
        assertThat(told(open.undone(alice, CLOSE, null, alice)))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Serge:status_changed");
    }

    @Test
    void whoWithdrewHearsThatAnAgentBringsItBackAndSoDoesTheAssigneeWhoHeardOfIt() {
        assertThat(told(open.assignedToAlice().undone(serge, ARCHIVE, null, rita)))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Alice:status_changed");
        assertThat(told(pending.assignedToAlice().undone(serge, ARCHIVE, null, byIntegrator())))
                .containsExactlyInAnyOrder("Rita:status_changed", "Omar:status_changed", "Alice:status_changed");
    }

    @Test
    void whoClosedTheirOwnHearsThatAColleagueBringsItBack() {
        assertThat(told(pending.assignedToAlice().undone(serge, CLOSE, "spam", alice)))
                .containsExactly("Alice:status_changed");
        assertThat(told(pending.assignedToAlice().undone(serge, CLOSE, "spam", serge)))
                .containsExactly("Alice:status_changed");
    }

    @Test
    void theMailSaysWhatItWasAndWhoDidIt() {
        assertThat(undone(NotificationContent.of(open.undone(rita, ARCHIVE, null, rita))))
                .isEqualTo(new Undone(Undone.How.WITHDRAWN, "Rita Requester"));
        assertThat(undone(NotificationContent.of(pending.undone(alice, ARCHIVE, null, byIntegrator()))))
                .isEqualTo(new Undone(Undone.How.ARCHIVED, "integrator"));
        assertThat(undone(NotificationContent.of(open.undone(alice, CLOSE, "other", serge))))
                .isEqualTo(new Undone(Undone.How.CLOSED, null));
        assertThat(undone(NotificationContent.of(open.undone(alice, CLOSE, "spam", serge))))
                .isEqualTo(new Undone(Undone.How.SPAM, null));
    }

    private static Undone undone(NotificationContent content) {
        return Objects.requireNonNull(content.undone());
    }
}
