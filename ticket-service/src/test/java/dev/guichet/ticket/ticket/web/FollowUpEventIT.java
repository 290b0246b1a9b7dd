package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever hears of a creation learns that a reply to a closed ticket caused it.
@QuarkusTest
class FollowUpEventIT {
    @Inject
    AgroalDataSource database;

    private final World world = World.create();

    @Test
    void aFollowUpNamesTheTicketItContinues() throws Exception {
        long closed = world.open(REQUESTER);
        world.post(AGENT, closed, "status", Map.of("status", "closed", "reason", "duplicate"))
                .then()
                .statusCode(200);
        long followUp = world.post(REQUESTER, closed, "messages", Map.of("text", "Encore"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("followUp");

        assertThat(creationOf(followUp).path("followUpOf").asLong()).isEqualTo(closed);
        assertThat(creationOf(closed).path("followUpOf").isNull()).isTrue();
    }

    private JsonNode creationOf(long ticket) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where key = ? and type = 'guichet.TicketCreated.v1'")) {
            select.setString(1, Long.toString(ticket));
            var rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            return new ObjectMapper().readTree(rows.getBytes(1));
        }
    }
}
