package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Other services hear that a guest is of no organization, and who opened their ticket.
@QuarkusTest
class GuestEventIT {
    @Inject
    AgroalDataSource database;

    private final World world = World.create();

    @Test
    void aGuestAndTheirTicketAreOfNoOrganization() throws Exception {
        long phoned = world.open(AGENT, guest());
        long person = world.ticket(AGENT, phoned).getLong("requester.id");

        JsonNode ticket =
                event("guichet.TicketCreated.v1", Long.toString(phoned)).path("ticket");
        assertThat(ticket.path("organization").isNull()).isTrue();
        assertThat(ticket.path("client").isNull()).isTrue();
        assertThat(event("guichet.PersonChanged.v1", "person:" + person)
                        .path("organization")
                        .isNull())
                .isTrue();
    }

    @Test
    void theProgramThatOpenedATicketIsNamed() throws Exception {
        long opened = world.open(PROGRAM, guest());

        assertThat(event("guichet.StatusChanged.v1", Long.toString(opened))
                        .at("/ticket/client")
                        .asText())
                .isEqualTo(PROGRAM);
        assertThat(event("guichet.TicketCreated.v1", Long.toString(world.open(REQUESTER)))
                        .at("/ticket/organization")
                        .asLong())
                .isEqualTo(world.client());
    }

    private static Map<String, Object> guest() {
        return Map.of("requester", Map.of("email", UUID.randomUUID() + "@elsewhere.example"));
    }

    private JsonNode event(String type, String key) throws Exception {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select payload from outbox where key = ? and type = ?")) {
            select.setString(1, key);
            select.setString(2, type);
            var rows = select.executeQuery();
            assertThat(rows.next()).isTrue();
            return new ObjectMapper().readTree(rows.getBytes(1));
        }
    }
}
