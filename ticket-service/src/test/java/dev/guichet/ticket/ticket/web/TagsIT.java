package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Tags are the desk's own.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsIT {
    private final World world = World.create();

    @Test
    void agentsAndProgramsSetThem() {
        long ticket = world.open(AGENT, forTheRequester());
        assertThat(world.ticket(AGENT, ticket).getList("tags")).isEqualTo(List.of("dns", "mail"));

        tagged(PROGRAM, ticket, List.of("crm")).then().statusCode(200).body("tags", empty());
        assertThat(world.ticket(AGENT, ticket).getList("tags")).isEqualTo(List.of("crm"));

        tagged(AGENT, ticket, List.of("voice", "site")).then().statusCode(200).body("tags", contains("site", "voice"));
    }

    @Test
    void nobodyElseDoesNorLearnsWhetherThereAreAny() {
        long ticket = world.open(REQUESTER);
        tagged(AGENT, ticket, List.of("dns")).then().statusCode(200);

        for (List<String> tags : List.of(List.of("dns"), List.<String>of(), List.of("other"))) {
            tagged(REQUESTER, ticket, tags)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("TAGS_ONLY_BY_THE_DESK"))
                    .body("violations.pointer", contains("/tags"));
        }
        world.as(REQUESTER)
                .body(Map.of("subject", "x", "message", Map.of("text", "x"), "tags", List.of("dns")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("violations.code", contains("TAGS_ONLY_BY_THE_DESK"));
        assertThat(world.ticket(REQUESTER, ticket).getList("tags")).isEmpty();
        assertThat(world.ticket(AGENT, ticket).getList("tags")).isEqualTo(List.of("dns"));
    }

    @Test
    void onlyWhoSeesThemFindsByThem() {
        long ticket = world.open(REQUESTER);
        tagged(AGENT, ticket, List.of("rare")).then().statusCode(200);

        assertThat(world.list(AGENT, "tag=rare")).containsExactly(ticket);
        assertThat(world.list(ADMINISTRATOR, "tag=rare&view=queue")).containsExactly(ticket);
        assertThat(world.list(AGENT, "tag=rar")).isEmpty();
        assertThat(world.list(AGENT, "tag=rare&view=requested")).isEmpty();
        assertThat(world.list(REQUESTER, "tag=rare")).isEmpty();
        assertThat(world.list(PROGRAM, "tag=rare")).isEmpty();
    }

    private static Map<String, Object> forTheRequester() {
        return Map.of("requester", Map.of("email", World.address(REQUESTER)), "tags", List.of("mail", "dns", "mail"));
    }

    private Response tagged(String user, long ticket, List<String> tags) {
        return world.as(user).body(Map.of("tags", tags)).patch("/api/v1/tickets/{n}", ticket);
    }
}
