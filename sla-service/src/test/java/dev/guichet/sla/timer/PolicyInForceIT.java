package dev.guichet.sla.timer;

import static dev.guichet.events.TicketStatus.PENDING;
import static dev.guichet.events.TicketStatus.SOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.PendingExpired;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Rows;
import dev.guichet.sla.Scene;
import dev.guichet.sla.TicketStory;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A desk is configured, and its tickets follow.
@QuarkusTest
class PolicyInForceIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Scene scene = Scene.played();
    private final TicketStory ticket = scene.root.ticketOf(scene.requesterId);

    @Test
    void aDeskThatCountsInSecondsRemindsAndThenCloses() {
        configure("{\"pendingReminderAfter\":\"PT2S\",\"pendingCloseAfter\":\"PT4S\"}");
        Broker.publish(ticket.opened(), ticket.becomes(PENDING, Instant.now()));

        await().atMost(SOON).until(() -> Broker.toldOf(ticket.number).size() == 2);
        assertThat(Broker.toldOf(ticket.number).getFirst()).isInstanceOf(PendingReminderDue.class);
        assertThat(Broker.toldOf(ticket.number).getLast()).isInstanceOf(PendingExpired.class);
        assertThat(Broker.toldOf(ticket.number))
                .allSatisfy(told -> assertThat(told.meta().occurredAt()).isAfterOrEqualTo(told.dueAt()));
    }

    @Test
    void timersThatRunKeepTheirInstantAndLaterOnesFollowTheChange() {
        Instant since = Instant.now();
        Broker.publish(ticket.opened(), ticket.becomes(SOLVED, since));
        timersAre("2 solved_close armed");
        configure("{\"solvedCloseAfter\":\"P7D\"}");
        Broker.publish(ticket.becomes(SOLVED, since));

        timersAre("2 solved_close cancelled episode_ended", "3 solved_close armed");
        assertThat(Rows.dueAt(ticket.number)).containsExactly(second(since, 4), second(since, 7));
    }

    @Test
    void aRuleThatIsSwitchedOffArmsNothing() {
        configure("{\"pendingReminderAfter\":null,\"pendingCloseAfter\":null}");
        Broker.publish(ticket.opened(), ticket.becomes(PENDING, Instant.now()));

        await().atMost(SOON).until(() -> Rows.version(ticket.number).contains("2"));
        assertThat(Rows.timers(ticket.number)).isEmpty();
    }

    private void configure(String policy) {
        scene.supervisor
                .in(scene.root)
                .contentType("application/json")
                .body(policy)
                .put(scene.policy())
                .then()
                .statusCode(200);
    }

    private void timersAre(String... timers) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.timers(ticket.number)).containsExactly(timers));
    }

    private static String second(Instant since, long days) {
        return Long.toString(since.plus(Duration.ofDays(days)).getEpochSecond());
    }
}
