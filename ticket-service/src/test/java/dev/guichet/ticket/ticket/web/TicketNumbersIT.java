package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketNumbersIT {
    private final World world = World.create();

    @Test
    void whatOpensLaterHasTheHigherNumber() throws InterruptedException {
        List<Callable<Long>> crowd = Collections.nCopies(40, () -> world.open(REQUESTER));
        try (var clients = Executors.newFixedThreadPool(20)) {
            clients.invokeAll(crowd);
        }

        List<Long> later =
                IntStream.range(0, 60).mapToObj(i -> world.open(REQUESTER)).toList();
        assertThat(later).isSorted().doesNotHaveDuplicates();
        assertThat(world.list(REQUESTER, "limit=60")).isEqualTo(later.reversed());
    }

    @Test
    void aTicketTakesOneNumberWhateverMustBeDoneFirst() {
        long before = world.open(REQUESTER);
        world.rules(Map.of("assignment", "round_robin"));
        long given = world.open(REQUESTER);
        long stranger = world.open(AGENT, Map.of("requester", Map.of("email", UUID.randomUUID() + "@nowhere.example")));
        world.rules(Map.of("assignment", "nobody"));
        long after = world.open(REQUESTER);

        assertThat(List.of(given, stranger, after)).containsExactly(before + 1, before + 2, before + 3);
    }

    @Test
    void aRefusalTakesOneNumberAtMost() {
        long before = world.open(REQUESTER);
        world.rules(Map.of("assignment", "round_robin", "kindRequired", true));
        world.as(REQUESTER)
                .body(Map.of("subject", "Sans catégorie", "message", Map.of("text", "Bonjour")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422);
        world.rules(Map.of("assignment", "nobody", "kindRequired", false));

        assertThat(world.open(REQUESTER)).isBetween(before + 1, before + 2);
    }
}
