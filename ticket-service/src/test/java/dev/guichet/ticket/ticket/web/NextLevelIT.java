package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whoever opens a ticket, and for whomever: it goes to the level that the requester asks, and to no other.
@QuarkusTest
class NextLevelIT {
    private static final String USER = "hosting-user";

    private final World world = World.create();

    /// The client opens a desk of its own, for those below it; the agent of the provider sits there, too.
    private long below() {
        long below =
                world.made("organizations", Map.of("parent", world.client(), "slug", "account", "name", "Account"));
        world.made("desks", Map.of("organization", world.client(), "slug", "reseller", "name", "Reseller"));
        world.person(USER, below, false);
        return below;
    }

    @Test
    void anAgentOpensAtNoDeskThatTheRequesterMayNotAsk() {
        below();
        world.member(AGENT, "reseller", "agent");

        refused(address(USER), "support", "UNKNOWN_DESK");
        refused(address(REQUESTER), "reseller", "UNKNOWN_DESK");
        opened(AGENT, USER, null).statusCode(201).body("desk.slug", equalTo("reseller"));
        opened(AGENT, USER, "reseller").statusCode(201).body("desk.slug", equalTo("reseller"));
        opened(AGENT, REQUESTER, null).statusCode(201).body("desk.slug", equalTo("support"));
        world.as(USER)
                .body(body(null, "support"))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_DESK"));
    }

    @Test
    void anAgentOfTheLevelAboveOpensNothingAtTheOneInBetween() {
        below();

        opened(AGENT, USER, null).statusCode(403).body("code", equalTo("ONLY_FOR_AGENTS"));
        refused(address(USER), "support", "UNKNOWN_DESK");
    }

    /// Neither whether there is such a desk, nor whom it answers.
    @Test
    void ofADeskThatIsNotTheirsAnAgentHearsAsOfNone() {
        below();

        refused(address(USER), "reseller", "UNKNOWN_DESK");
        refused(address(USER), "no-such-desk", "UNKNOWN_DESK");
    }

    @Test
    void aGuestIsTakenAtAnyDeskOfTheAgents() {
        below();
        world.member(AGENT, "reseller", "agent");
        String caller = UUID.randomUUID() + "@elsewhere.example";

        for (String desk : new String[] {"reseller", "support"}) {
            opened(Map.of("email", caller), desk)
                    .statusCode(201)
                    .body("desk.slug", equalTo(desk))
                    .body("organization", nullValue());
        }
        refused(caller, "no-such-desk", "UNKNOWN_DESK");
    }

    @Test
    void theAgentNamesTheOrganizationOfWhomNobodyKnows() {
        long below = below();
        for (Object named : new Object[] {"client", Long.toString(world.client())}) {
            opened(Map.of("email", UUID.randomUUID() + "@elsewhere.example", "organization", named), null)
                    .statusCode(201)
                    .body("organization.slug", equalTo("client"));
        }
        for (Object named : new Object[] {"account", Long.toString(below), "nowhere", "-1"}) {
            opened(Map.of("email", UUID.randomUUID() + "@elsewhere.example", "organization", named), null)
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_REQUESTER_ORGANIZATION"))
                    .body("violations.pointer", contains("/requester/organization"));
        }
        opened(Map.of("email", address(REQUESTER), "organization", "neighbours"), null)
                .statusCode(422)
                .body("code", equalTo("REQUESTER_OF_ANOTHER_ORGANIZATION"));
        opened(Map.of("email", address(REQUESTER), "organization", "client"), null)
                .statusCode(201);
    }

    @Test
    void aProgramNamesAnOrganizationOfItsBranch() {
        for (String named : new String[] {"client", "neighbours"}) {
            Map<String, Object> body =
                    body(Map.of("email", UUID.randomUUID() + "@elsewhere.example", "organization", named), null);
            int status = named.equals("client") ? 201 : 422;
            world.as(PROGRAM).body(body).post("/api/v1/tickets").then().statusCode(status);
        }
    }

    private void refused(String requester, String desk, String code) {
        Map<String, Object> body = body(Map.of("email", requester), desk);
        body.put("channel", "phone");
        world.as(AGENT)
                .body(body)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private ValidatableResponse opened(String as, String requester, @Nullable String desk) {
        return world.as(as)
                .body(body(Map.of("email", address(requester)), desk))
                .post("/api/v1/tickets")
                .then();
    }

    private ValidatableResponse opened(Map<String, Object> requester, @Nullable String desk) {
        return world.as(AGENT)
                .body(body(requester, desk))
                .post("/api/v1/tickets")
                .then();
    }

    private static Map<String, Object> body(@Nullable Map<String, Object> requester, @Nullable String desk) {
        Map<String, Object> body = new HashMap<>(Map.of("subject", "Panne", "message", Map.of("text", "x")));
        if (requester != null) {
            body.put("requester", requester);
        }
        if (desk != null) {
            body.put("desk", desk);
        }
        return body;
    }
}
