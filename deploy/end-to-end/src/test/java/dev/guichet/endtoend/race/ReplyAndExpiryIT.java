package dev.guichet.endtoend.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Thorough;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A reply and an expiry arrive together, a thousand times. Whoever comes first, the reply is somewhere where it is
/// read.
@Order(50)
class ReplyAndExpiryIT {
    private static final int RACES = Thorough.times(1_000, 5_000);
    private static final int EACH_WINS = 100;
    private static final Duration CLOSES_AFTER = Duration.ofSeconds(4);
    private static final Duration PACE = Duration.ofMillis(25);
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());

    private final Balance balance = new Balance(SEED);

    /// @param at ticket that the reply was acknowledged on: the one replied to, or its follow-up
    private record Race(Ticket ticket, Ticket at, long message) {
        boolean replyWon() {
            return ticket.equals(at);
        }
    }

    @Test
    void aReplyIsNeverLostAndNeverLandsSilentlyOnAClosedTicket() throws Exception {
        Desk desk = Desk.opened("race", new Policy(null, CLOSES_AFTER, null));
        List<Race> races;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            races = all(start(tickets(desk), threads));
        }
        System.out.printf("seed %d: replies won %d, expiries won %d%n", SEED, balance.replies(), balance.expiries());
        settled();

        assertThat(races).hasSize(RACES);
        assertThat(balance.replies()).isGreaterThanOrEqualTo(EACH_WINS);
        assertThat(balance.expiries()).isGreaterThanOrEqualTo(EACH_WINS);
        Map<Long, JsonNode> views = Stream.concat(desk.queue().stream(), desk.archive().stream())
                .collect(Collectors.toMap(view -> view.path("number").asLong(), view -> view));
        assertThat(views).hasSize(RACES + balance.expiries());
        try (var threads = Executors.newFixedThreadPool(8)) {
            all(races.stream()
                    .<Future<Race>>map(race -> threads.submit(() -> check(race, views)))
                    .toList());
        }
    }

    private static List<Ticket> tickets(Desk desk) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            return all(IntStream.range(0, RACES)
                    .<Future<Ticket>>mapToObj(i -> threads.submit(() -> desk.asked(Person.REQUESTER, "Course " + i)))
                    .toList());
        }
    }

    private List<Future<Race>> start(List<Ticket> tickets, ExecutorService threads) throws InterruptedException {
        var races = new ArrayList<Future<Race>>();
        for (Ticket ticket : tickets) {
            races.add(threads.submit(() -> race(ticket)));
            Thread.sleep(PACE);
        }
        return races;
    }

    private Race race(Ticket ticket) throws InterruptedException {
        JsonNode pending = ticket.ask(Person.AGENT);
        Instant due = OffsetDateTime.parse(pending.path("statusSince").asText())
                .toInstant()
                .plus(CLOSES_AFTER);
        Thread.sleep(Duration.between(Instant.now(), due.plus(balance.next())));
        JsonNode reply = ticket.reply(Person.REQUESTER, "Réponse à " + ticket.number());
        var race = new Race(
                ticket,
                new Ticket(reply.at("/ticket/number").asLong()),
                reply.path("id").asLong());
        if (race.replyWon()) {
            balance.replyWon();
        } else {
            balance.expiryWon();
        }
        return race;
    }

    private static Race check(Race race, Map<Long, JsonNode> views) {
        String text = "Réponse à " + race.ticket().number();
        List<JsonNode> there = race.at().messages(Person.AGENT);
        assertThat(there.getLast().path("text").asText()).isEqualTo(text);
        assertThat(there.getLast().path("id").asLong()).isEqualTo(race.message());
        JsonNode asked = Objects.requireNonNull(views.get(race.ticket().number()));
        JsonNode answered = Objects.requireNonNull(views.get(race.at().number()));
        assertThat(answered.path("status").asText()).as("ticket of the reply").isEqualTo("open");
        if (!race.replyWon()) {
            assertThat(asked.path("status").asText()).as("ticket that expired").isEqualTo("closed");
            assertThat(answered.path("followUpOf").toString())
                    .contains(Long.toString(race.ticket().number()));
            assertThat(race.ticket().messages(Person.AGENT)).hasSize(1);
        }
        return race;
    }

    /// Expiries that lost may still be on their way; they must change nothing when they arrive.
    private static void settled() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(4));
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        var all = new ArrayList<T>();
        for (Future<T> future : futures) {
            all.add(future.get());
        }
        return all;
    }
}
