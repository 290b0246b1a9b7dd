package dev.guichet.sla.timer;

import static dev.guichet.events.TicketStatus.CLOSED;
import static dev.guichet.events.TicketStatus.ON_HOLD;
import static dev.guichet.events.TicketStatus.OPEN;
import static dev.guichet.events.TicketStatus.PENDING;
import static dev.guichet.events.TicketStatus.SOLVED;
import static dev.guichet.sla.Broker.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.PendingExpired;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.events.SolvedExpired;
import dev.guichet.events.StatusChanged;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import dev.guichet.sla.TicketStory;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Events of tickets in; timers, and events of time, out. The desk of these tickets was never told: the policy of a new
/// desk holds.
@QuarkusTest
class TimersIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Root root = new Root();
    private final TicketStory ticket = root.ticket();

    @Test
    void aPendingTicketIsRemindedAfterThreeDaysAndClosedAfterFiveFromTheChange() {
        Instant since = ago(Duration.ofHours(7));
        publish(ticket.created(), ticket.opened(), ticket.becomes(PENDING, since));

        timersAre("2 pending_reminder armed", "2 pending_close armed");
        assertThat(Rows.dueAt(ticket.number)).containsExactly(second(since, 3), second(since, 5));
    }

    @Test
    void aSolvedTicketIsClosedAfterFourDaysFromTheChange() {
        Instant since = ago(Duration.ofDays(1));
        publish(ticket.created(), ticket.opened(), ticket.becomes(SOLVED, since));

        timersAre("2 solved_close armed");
        assertThat(Rows.dueAt(ticket.number)).containsExactly(second(since, 4));
    }

    @Test
    void nothingRunsWhileTheDeskHasTheTicket() {
        publish(ticket.created(), ticket.opened(), ticket.becomes(ON_HOLD, now()), ticket.becomes(OPEN, now()));

        isAtVersion(4);
        assertThat(Rows.timers(ticket.number)).isEmpty();
    }

    @Test
    void theNextEpisodeCancelsWhatTheLastOneArmed() {
        publish(ticket.opened(), ticket.becomes(PENDING, now()), ticket.becomes(PENDING, now()));
        publish(ticket.becomes(CLOSED, now()));

        timersAre(
                "2 pending_reminder cancelled episode_ended",
                "2 pending_close cancelled episode_ended",
                "3 pending_reminder cancelled episode_ended",
                "3 pending_close cancelled episode_ended");
    }

    @Test
    void aMessageNeitherArmsNorCancels() {
        publish(ticket.opened(), ticket.becomes(PENDING, now()), ticket.noted());

        isAtVersion(3);
        timersAre("2 pending_reminder armed", "2 pending_close armed");
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        StatusChanged pending = ticket.becomes(PENDING, now());
        publish(pending, pending, ticket.noted());

        isAtVersion(2);
        timersAre("2 pending_reminder armed", "2 pending_close armed");
    }

    @Test
    void anEpisodeThatHasEndedIsNotArmedByALateEvent() {
        StatusChanged pending = ticket.becomes(PENDING, now());
        StatusChanged solved = ticket.becomes(SOLVED, now());
        publish(solved, pending, ticket.noted());

        isAtVersion(3);
        timersAre("3 solved_close armed");
    }

    @Test
    void anEpisodeIsArmedThoughALaterEventOvertookItsBeginning() {
        StatusChanged pending = ticket.becomes(PENDING, now());
        publish(ticket.noted(), pending);

        timersAre("2 pending_reminder armed", "2 pending_close armed");
        isAtVersion(2);
    }

    @Test
    void whatCameDueIsToldOnceAndNamesItsEpisodeAndCause() {
        publish(ticket.opened());
        StatusChanged pending = ticket.becomes(PENDING, ago(Duration.ofDays(4)));
        publish(pending);

        timersAre("2 pending_reminder fired", "2 pending_close armed");
        await().atMost(SOON).until(() -> Broker.toldOf(ticket.number).size() == 1);
        var told = (PendingReminderDue) Broker.toldOf(ticket.number).getFirst();
        assertThat(told.episode()).isEqualTo(2);
        assertThat(told.dueAt()).isEqualTo(pending.ticket().statusSince().plus(Duration.ofDays(3)));
        assertThat(told.closesAt()).isEqualTo(pending.ticket().statusSince().plus(Duration.ofDays(5)));
        assertThat(told.meta().root()).isEqualTo(root.id);
        assertThat(told.meta().cause()).isEqualTo(pending.meta().eventId().toString());
    }

    @Test
    void aReminderIsSkippedWhenTheClosureIsDueAsWell() {
        publish(ticket.opened(), ticket.becomes(PENDING, ago(Duration.ofDays(6))));

        timersAre("2 pending_reminder cancelled closure_due", "2 pending_close fired");
        await().atMost(SOON).until(() -> !Broker.toldOf(ticket.number).isEmpty());
        assertThat(Broker.toldOf(ticket.number)).singleElement().isInstanceOf(PendingExpired.class);
    }

    @Test
    void aSolvedTicketThatNobodyContestedExpires() {
        publish(ticket.opened(), ticket.becomes(SOLVED, ago(Duration.ofDays(4))));

        timersAre("2 solved_close fired");
        await().atMost(SOON).until(() -> !Broker.toldOf(ticket.number).isEmpty());
        assertThat(Broker.toldOf(ticket.number)).singleElement().isInstanceOf(SolvedExpired.class);
    }

    @Test
    void whatFiredStaysFiredWhenTheEpisodeEnds() {
        publish(ticket.opened(), ticket.becomes(SOLVED, ago(Duration.ofDays(4))));
        timersAre("2 solved_close fired");

        publish(ticket.becomes(CLOSED, now()));

        isAtVersion(3);
        timersAre("2 solved_close fired");
    }

    @Test
    void timersFireWellWithinASecondOfTheirInstant() {
        List<TicketStory> tickets = Stream.generate(root::ticket).limit(5).toList();
        Instant first = Instant.now().plusSeconds(4).minus(Duration.ofDays(4));
        for (int i = 0; i < tickets.size(); i++) {
            publish(tickets.get(i).opened(), tickets.get(i).becomes(SOLVED, first.plusSeconds(i)));
        }

        await().atMost(SOON)
                .until(() -> tickets.stream()
                        .noneMatch(told -> Broker.toldOf(told.number).isEmpty()));
        List<Duration> lateness = tickets.stream()
                .map(told -> Broker.toldOf(told.number).getFirst())
                .map(told -> Duration.between(told.dueAt(), told.meta().occurredAt()))
                .sorted()
                .toList();
        assertThat(lateness.getFirst()).isGreaterThanOrEqualTo(Duration.ZERO);
        // the median: the machine of the tests may be busy with something else for a moment
        assertThat(lateness.get(2)).isLessThan(Duration.ofMillis(900));
    }

    private void timersAre(String... timers) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.timers(ticket.number)).containsExactly(timers));
    }

    private void isAtVersion(long version) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Rows.version(ticket.number)).containsExactly(Long.toString(version)));
    }

    private static Instant now() {
        return ago(Duration.ZERO);
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration).truncatedTo(ChronoUnit.MICROS);
    }

    private static String second(Instant since, long days) {
        return Long.toString(since.plus(Duration.ofDays(days)).getEpochSecond());
    }
}
