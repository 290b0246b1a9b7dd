package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.NEIGHBOUR;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A filter and what it filters by agree: whoever asks for what awaits somebody gets what they see await them.
@QuarkusTest
class TicketFiltersIT {
    private static final List<String> HOLDERS = List.of("support", "requester", "internal", "nobody");

    private final World world = World.create();

    @BeforeEach
    void aTicketInEachStatus() {
        List<Map<String, String>> colleague = List.of(Map.of("email", World.address(COLLEAGUE)));
        for (String status : List.of("open", "pending", "on_hold", "closed")) {
            // One of the requester's, one of the agent's own: the agent sees the inside of both.
            for (String user : List.of(REQUESTER, AGENT)) {
                long ticket = world.open(user, user.equals(REQUESTER) ? Map.of("observers", colleague) : Map.of());
                if (!status.equals("open")) {
                    world.post(AGENT, ticket, "status", Map.of("status", status, "reason", "other"))
                            .then()
                            .statusCode(200);
                }
            }
        }
    }

    @Test
    void theFilterAgreesWithWhatEachSees() {
        for (String user : List.of(REQUESTER, COLLEAGUE, AGENT, ADMINISTRATOR, NEIGHBOUR, PROGRAM)) {
            for (String view : List.of("limit=200", "view=requested", "view=cc", "view=queue", "view=archive")) {
                for (String holder : HOLDERS) {
                    assertThat(world.list(user, view + "&awaiting=" + holder))
                            .as("%s %s %s", user, view, holder)
                            .isEqualTo(seenAs(user, view, holder));
                }
            }
        }
    }

    @Test
    void whatIsOnHoldAwaitsTheDeskInsideAndSupportOutside() {
        assertThat(seenAs(REQUESTER, "view=requested", "support")).hasSize(2);
        assertThat(world.list(REQUESTER, "awaiting=support")).hasSize(2);
        assertThat(world.list(REQUESTER, "awaiting=internal")).isEmpty();
        assertThat(world.list(REQUESTER, "awaiting=support&status=on_hold")).hasSize(1);
        assertThat(world.list(AGENT, "awaiting=internal")).hasSize(2);
        assertThat(world.list(AGENT, "awaiting=support,internal")).hasSize(4);
        assertThat(world.list(AGENT, "awaiting=support&awaiting=nobody")).hasSize(4);
    }

    @Test
    void severalValuesMeanAnyOfThem() {
        long incident = world.open(REQUESTER, Map.of("kind", "incident", "priority", "urgent"));
        long question = world.open(REQUESTER, Map.of("kind", "question", "priority", "high"));

        for (String query : List.of(
                "kind=incident&kind=question",
                "kind=incident,question",
                "priority=urgent&priority=high",
                "priority=urgent,high",
                "kind=incident,question&channel=api&channel=portal,phone&status=open,closed")) {
            assertThat(world.list(AGENT, query)).as(query).containsExactly(question, incident);
        }
        assertThat(world.list(AGENT, "kind=incident&kind=nothing")).containsExactly(incident);
        assertThat(world.list(AGENT, "category=none,nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stauts=open",
                "status=",
                "status=open,",
                "status=opened",
                "view=queue&view=archive",
                "number=1&number=2",
                "number=",
                "assignee=somebody",
                "updatedAfter=2026-11-20T14:32:00"
            })
    void whatIsNotAFilterListsNothing(String query) {
        world.as(AGENT).get("/api/v1/tickets?" + query).then().statusCode(400);
    }

    private List<Long> seenAs(String user, String view, String holder) {
        return world.as(user)
                .get("/api/v1/tickets?" + view)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.awaiting == '" + holder + "' }.number", Long.class);
    }
}
