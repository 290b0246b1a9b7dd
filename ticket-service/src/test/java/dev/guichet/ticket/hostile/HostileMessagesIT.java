package dev.guichet.ticket.hostile;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// D8 at the door: what the page of a ticket reads.
@QuarkusTest
class HostileMessagesIT {
    private final World world = World.create();

    @Test
    void theThreadAndTheTimelineHoldNothingThatActs() {
        List<Payload> some = Corpus.some(48);
        long ticket = world.open(
                REQUESTER, Map.of("message", Map.of("html", some.getFirst().html())));
        for (Payload payload : some.subList(1, some.size())) {
            world.post(REQUESTER, ticket, "messages", Map.of("html", payload.html()))
                    .then()
                    .statusCode(201);
        }

        List<String> shown = new ArrayList<>();
        shown.addAll(read("/api/v1/tickets/" + ticket + "/messages?limit=200", "items.html"));
        shown.addAll(read("/api/v1/tickets/" + ticket + "/timeline?limit=200", "items.message.html"));

        assertThat(shown).hasSize(2 * some.size());
        assertThat(shown).allSatisfy(html -> {
            assertThat(Harmless.complaints(html)).isEmpty();
            assertThat(Engine.VALIDATOR.text(html)).contains(Payload.BEFORE);
        });
    }

    private List<String> read(String path, String html) {
        Response answer = world.as(AGENT).get(path);
        answer.then().statusCode(200).contentType("application/json");
        return answer.jsonPath().getList(html, String.class);
    }
}
