package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.ClosedTickets;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Of all tickets of one request, one at most is not closed, whatever comes at once.
@QuarkusTest
class FollowUpRaceIT {
    private static final int ROUNDS = 12;

    private final World world = World.create();
    private final ClosedTickets tickets = new ClosedTickets(world);

    @Test
    void twoWhoReplyWhileTheNewestIsClosedMakeOne() {
        long first = observed();
        long second = tickets.followUp(REQUESTER, first);
        for (int round = 0; round < ROUNDS; round++) {
            long newest = world.list(AGENT, "view=queue").getFirst();

            List<Response> answers = atOnce(
                    () -> reply(REQUESTER, first),
                    () -> reply(COLLEAGUE, second),
                    () -> world.post(REQUESTER, newest, "archive", Map.of()));

            assertThat(answers).extracting(Response::statusCode).allMatch(status -> status == 200 || status == 201);
            assertThat(world.list(AGENT, "view=queue").size())
                    .as("round %d", round)
                    .isLessThanOrEqualTo(1);
            reply(REQUESTER, first).then().statusCode(201);
        }
    }

    @Test
    void whoIsRemovedWhileTheyReplyIsOffAllOfIt() {
        for (int round = 0; round < ROUNDS; round++) {
            long closed = observed();

            List<Response> answers = atOnce(
                    () -> reply(COLLEAGUE, closed),
                    () -> reply(REQUESTER, closed),
                    () -> world.as(REQUESTER)
                            .delete("/api/v1/tickets/{n}/observers/{p}", closed, world.person(COLLEAGUE)));

            assertThat(answers.get(0).statusCode()).isIn(201, 404);
            assertThat(answers.get(1).statusCode()).isEqualTo(201);
            assertThat(answers.get(2).statusCode()).isEqualTo(204);
            assertThat(world.list(COLLEAGUE, "")).isEmpty();
            List<Long> open = world.list(AGENT, "view=queue");
            assertThat(open).hasSize(1);
            tickets.close(open.getFirst());
        }
    }

    @SafeVarargs
    private static List<Response> atOnce(Supplier<Response>... calls) {
        List<CompletableFuture<Response>> under =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return under.stream().map(CompletableFuture::join).toList();
    }

    private long observed() {
        return tickets.of(REQUESTER, Map.of("observers", List.of(Map.of("email", address(COLLEAGUE)))));
    }

    private Response reply(String user, long ticket) {
        return world.post(user, ticket, "messages", Map.of("text", "Encore"));
    }
}
