package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever hears that a closure is undone learns what it was, so that it can be told to whom it concerns.
@QuarkusTest
class UndoneEventIT {
    @Inject
    AgroalDataSource database;

    private final World world = World.create();

    @Test
    void anUndoSaysWhatItTookBackAndWhoHadDoneIt() throws Exception {
        long ticket = world.open(REQUESTER);
        done(AGENT, ticket, "status", Map.of("status", "closed", "reason", "spam"));
        done(AGENT, ticket, "undo", Map.of());

        assertThat(undone(ticket))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"trigger\": \"close\", \"reason\": \"spam\", \"kind\": \"person\", \"person\": "
                                + world.person(AGENT) + ", \"client\": null}"));
    }

    @Test
    void aWithdrawalThatAnAgentTakesBackIsTheRequesters() throws Exception {
        long ticket = world.open(REQUESTER);
        done(REQUESTER, ticket, "archive", Map.of());
        done(AGENT, ticket, "undo", Map.of());

        JsonNode undone = undone(ticket);
        assertThat(undone.path("trigger").asText()).isEqualTo("archive");
        assertThat(undone.path("reason").isNull()).isTrue();
        assertThat(undone.path("person").asLong()).isEqualTo(world.person(REQUESTER));
    }

    private void done(String user, long ticket, String what, Map<String, Object> body) {
        world.post(user, ticket, what, body).then().statusCode(200);
    }

    /// Of the last of its changes; no change before it took back any.
    private JsonNode undone(long ticket) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where key = ? and type = 'guichet.StatusChanged.v1' order by id")) {
            select.setString(1, Long.toString(ticket));
            var rows = select.executeQuery();
            JsonNode last = NullNode.getInstance();
            while (rows.next()) {
                assertThat(last.path("undone").isObject()).isFalse();
                last = new ObjectMapper().readTree(rows.getBytes(1));
            }
            return last.path("undone");
        }
    }
}
