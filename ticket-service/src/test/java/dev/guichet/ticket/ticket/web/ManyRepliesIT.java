package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyRepliesIT {
    /// More at once than the pool has connections, and enough for the block of ids to run out several times.
    private static final int AT_ONCE = 60;

    private static final int REPLIES = 240;

    private final World world = World.create();

    @Test
    void noReplyHoldsAConnectionWhileItWaitsForAnother() throws InterruptedException {
        List<Long> tickets =
                IntStream.range(0, 8).mapToObj(i -> world.open(REQUESTER)).toList();
        List<Callable<Integer>> replies = IntStream.range(0, REPLIES)
                .<Callable<Integer>>mapToObj(i -> () -> reply(tickets.get(i % tickets.size())))
                .toList();

        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            assertThat(clients.invokeAll(replies, 60, TimeUnit.SECONDS))
                    .allSatisfy(reply -> assertThat(reply.resultNow()).isEqualTo(201));
        }
    }

    private int reply(long ticket) {
        return world.as(REQUESTER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", "Encore"))
                .post("/api/v1/tickets/{n}/messages", ticket)
                .statusCode();
    }
}
