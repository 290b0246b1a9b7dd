package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a form says of its tickets holds when they are corrected, through every door.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormCorrectionIT {
    private final World world = World.create();
    private long form;

    @BeforeEach
    void aForm() {
        form = form == 0 ? newForm() : form;
    }

    @Test
    void nobodyMakesATicketOfAKindThatItsFormExcludes() {
        long ticket = filledIn();
        for (String user : List.of(REQUESTER, AGENT, PROGRAM)) {
            patch(user, ticket, "{\"kind\": \"feature_request\"}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("KIND_OF_ANOTHER_FORM"), "violations.pointer", contains("/kind"));
            patch(user, ticket, "{\"kind\": null, \"subject\": \"Par " + user + "\"}")
                    .then()
                    .statusCode(200)
                    .body("kind", equalTo("incident"), "subject", equalTo("Par " + user));
        }
    }

    @Test
    void nobodyMakesItLessUrgentThanItsFormSays() {
        long ticket = filledIn();
        for (String user : List.of(REQUESTER, AGENT, PROGRAM)) {
            patch(user, ticket, "{\"priority\": \"low\"}")
                    .then()
                    .statusCode(200)
                    .body("priority", equalTo("high"));
        }
        patch(AGENT, ticket, "{\"priority\": \"urgent\"}")
                .then()
                .statusCode(200)
                .body("priority", equalTo("urgent"));
    }

    @Test
    void aFormThatSaysSomethingElseSinceChangesNoTicketThatIsCorrectedElsewhere() {
        long ticket = filledIn();
        says("outage", "urgent");

        patch(REQUESTER, ticket, "{\"subject\": \"Autre\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("incident"), "priority", equalTo("high"));
        patch(AGENT, ticket, "{\"kind\": \"outage\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("outage"), "priority", equalTo("urgent"));
        says("incident", "high");
    }

    private void says(String kind, String priority) {
        world.as(ADMINISTRATOR)
                .body(Map.of("kind", kind, "priority", priority))
                .patch("/api/v1/forms/{f}", form)
                .then()
                .statusCode(200);
    }

    private long filledIn() {
        return world.open(REQUESTER, Map.of("form", "incident", "fields", Map.of()));
    }

    private Response patch(String user, long ticket, String body) {
        return world.as(user).body(body).patch("/api/v1/tickets/{n}", ticket);
    }

    private long newForm() {
        return world.as(ADMINISTRATOR)
                .body(Map.of(
                        "desk", "support",
                        "slug", "incident",
                        "title", Map.of("fr", "Incident", "en", "Incident"),
                        "kind", "incident",
                        "priority", "high",
                        "schema", Map.of("$schema", "https://json-schema.org/draft/2020-12/schema", "type", "object")))
                .post("/api/v1/forms")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }
}
