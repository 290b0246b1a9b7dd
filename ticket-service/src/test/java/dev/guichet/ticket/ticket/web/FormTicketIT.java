package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Tickets filled in with a form of their desk (S1.16, S4.12, S4.18), whatever they come through.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTicketIT {
    private static final String QUESTIONS = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {
               "impact": {"type": "string", "enum": ["cebox", "console"]},
               "cebox_ip": {"type": "string", "format": "ipv4"},
               "occurredAt": {"type": "string", "format": "date-time", "x-precision": "minute"}},
             "required": ["impact", "occurredAt"],
             "if": {"properties": {"impact": {"const": "cebox"}}, "required": ["impact"]},
             "then": {"required": ["cebox_ip"]}}""";

    private static final Map<String, Object> ANSWERS =
            Map.of("impact", "cebox", "cebox_ip", "192.0.2.7", "occurredAt", "2026-11-20T14:32+01:00");

    private final World world = World.create();
    private boolean offered;

    @BeforeEach
    void aForm() {
        if (!offered) {
            newForm("incident", Map.of("kind", "incident", "priority", "high"));
            offered = true;
        }
    }

    @Test
    void aTicketKeepsItsAnswersAndTheVersionOfItsForm() {
        Response opened = ask(REQUESTER, "incident", ANSWERS, Map.of());

        opened.then()
                .statusCode(201)
                .body("form", equalTo("incident"), "formVersion", equalTo(1))
                .body("kind", equalTo("incident"), "priority", equalTo("high"))
                .body("fields.cebox_ip", equalTo("192.0.2.7"));
        assertThat(world.ticket(REQUESTER, opened.jsonPath().getLong("number")).getInt("formVersion"))
                .isEqualTo(1);
    }

    @Test
    void theSameRulesHoldForEveryCaller() {
        Map<String, Object> vague = Map.of("impact", "cebox", "occurredAt", "vers 15h");
        Map<String, Object> somebody = Map.of("requester", Map.of("email", address(REQUESTER)));

        for (Response refused : List.of(
                ask(REQUESTER, "incident", vague, Map.of()),
                ask(AGENT, "incident", vague, somebody),
                ask(PROGRAM, "incident", vague, somebody))) {
            refused.then()
                    .statusCode(422)
                    .body("violations.pointer", containsInAnyOrder("/fields/cebox_ip", "/fields/occurredAt"))
                    .body("violations.code", hasItem("TIMESTAMP_TOO_VAGUE"));
        }
        assertThat(world.list(REQUESTER, "kind=incident&q=vague")).isEmpty();
    }

    @Test
    void whoeverCorrectsAnAnswerAnswersTheSameQuestions() {
        long own = newForm("growing", Map.of());
        long ticket = ask(REQUESTER, "growing", ANSWERS, Map.of()).jsonPath().getLong("number");
        world.as(ADMINISTRATOR)
                .body("{\"schema\": "
                        + QUESTIONS
                                .replace("\"cebox_ip\"]", "\"cebox_ip\", \"since\"]")
                                .replace("\"cebox_ip\": {", "\"since\": {\"type\": \"string\"}, \"cebox_ip\": {")
                        + "}")
                .patch("/api/v1/forms/{f}", own)
                .then()
                .statusCode(200);

        patch(ticket, Map.of("cebox_ip", "256.0.0.1"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/fields/cebox_ip"));
        patch(ticket, Map.of("cebox_ip", "192.0.2.8"))
                .then()
                .statusCode(200)
                .body("fields.cebox_ip", equalTo("192.0.2.8"), "formVersion", equalTo(1));
        ask(REQUESTER, "growing", ANSWERS, Map.of())
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/fields/since"));
        ask(REQUESTER, "growing", ANSWERS, Map.of("formVersion", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("FORM_HAS_CHANGED"), "formVersion", equalTo(2));
    }

    @Test
    void aTicketLeadsToWhatWasAskedWhateverItsFormIsCalledSince() {
        long form = newForm("first-name", Map.of());
        Response opened = ask(REQUESTER, "first-name", ANSWERS, Map.of());
        world.as(ADMINISTRATOR)
                .body(Map.of("slug", "second-name", "schema", Map.of("type", "object")))
                .patch("/api/v1/forms/{f}", form)
                .then()
                .statusCode(200);

        var ticket = world.ticket(REQUESTER, opened.jsonPath().getLong("number"));
        assertThat(ticket.getString("form")).isEqualTo("first-name");
        assertThat(ticket.getLong("formId")).isEqualTo(form);
        world.as(REQUESTER)
                .get("/api/v1/forms/{f}/versions/{v}", ticket.getLong("formId"), ticket.getInt("formVersion"))
                .then()
                .statusCode(200)
                .body("schema.required", contains("impact", "occurredAt"));
    }

    @Test
    void aFormThatIsNotOfferedIsUnknown() {
        long retired = newForm("retired", Map.of());
        world.as(ADMINISTRATOR)
                .body(Map.of("archived", true))
                .patch("/api/v1/forms/{f}", retired)
                .then()
                .statusCode(200);

        for (String slug : List.of("retired", "no-such")) {
            ask(REQUESTER, slug, ANSWERS, Map.of())
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("UNKNOWN_FORM"), "violations.pointer", contains("/form"));
        }
    }

    @Test
    void aDeskMayWantAFormAndACategory() {
        World strict = World.create();
        strict.as(ADMINISTRATOR)
                .body(Map.of("desk", "support", "slug", "any", "schema", Map.of("type", "object")))
                .post("/api/v1/forms")
                .then()
                .statusCode(201);
        strict.rules(Map.of("formRequired", true));
        Map<String, Object> plain = Map.of("subject", "Panne", "message", Map.of("text", "Rien ne va."));
        strict.as(REQUESTER)
                .body(plain)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("FORM_REQUIRED"));

        strict.rules(Map.of("formRequired", false, "categoryRequired", true));
        strict.as(REQUESTER)
                .body(plain)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("CATEGORY_REQUIRED"));
        long ticket = strict.open(REQUESTER, Map.of("category", "anything"));
        category(strict, "mail");
        strict.as(REQUESTER)
                .body(with(plain, Map.of("category", "anything")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CATEGORY"));
        strict.open(REQUESTER, Map.of("category", "mail"));
        strict.as(AGENT)
                .body(Map.of("category", "other"))
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_CATEGORY"));
        strict.as(AGENT)
                .body(Map.of("subject", "Panne de courrier"))
                .patch("/api/v1/tickets/{n}", ticket)
                .then()
                .statusCode(200)
                .body("category", equalTo("anything"));
    }

    private static void category(World world, String slug) {
        world.as(ADMINISTRATOR)
                .body(Map.of(
                        "organization", world.root(), "slug", slug, "labels", Map.of("fr", "Courrier", "en", "Mail")))
                .post("/api/v1/categories")
                .then()
                .statusCode(201);
    }

    private long newForm(String slug, Map<String, Object> more) {
        StringBuilder body = new StringBuilder("{\"desk\": \"support\", \"slug\": \"" + slug
                + "\", \"title\": {\"fr\": \"Incident\", \"en\": \"Incident\"}, \"schema\": " + QUESTIONS);
        more.forEach((name, value) ->
                body.append(", \"").append(name).append("\": \"").append(value).append('"'));
        return world.as(ADMINISTRATOR)
                .body(body.append('}').toString())
                .post("/api/v1/forms")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private Response ask(String user, String form, Map<String, Object> fields, Map<String, Object> more) {
        Map<String, Object> body = with(
                Map.of("subject", "vague", "message", Map.of("text", "Rien ne va."), "form", form, "fields", fields),
                more);
        return world.as(user).body(body).post("/api/v1/tickets");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Response patch(long ticket, Map<String, Object> fields) {
        return world.as(AGENT).body(Map.of("fields", fields)).patch("/api/v1/tickets/{n}", ticket);
    }
}
