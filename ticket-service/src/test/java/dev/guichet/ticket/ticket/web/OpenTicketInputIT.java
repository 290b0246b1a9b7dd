package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.REQUESTER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTicketInputIT {
    private static final Map<String, Object> MINIMAL =
            Map.of("subject", "Mails rejetés", "message", Map.of("text", "Depuis ce matin"));

    private final World world = World.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "{\"subject\": 1}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"id\": 7}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"status\": \"closed\"}",
                "{\"subject\": \"x\", \"message\": \"x\"}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"fields\": []}"
            })
    void whatCannotBeReadIs400Or422(String body) {
        int status = world.as(REQUESTER).body(body).post("/api/v1/tickets").statusCode();

        assertThat(status).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\": {\"text\": \"x\"}}",
                "{\"subject\": \" \", \"message\": {\"text\": \"x\"}}",
                "{\"subject\": \"x\"}",
                "{\"subject\": \"x\", \"message\": {}}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\", \"attachments\": [1]}}",
                "{\"subject\": \"a\\nb\", \"message\": {\"text\": \"x\"}}",
                "{\"subject\": \"a\\u0000b\", \"message\": {\"text\": \"x\"}}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"priority\": \"huge\"}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"tags\": [\"\"]}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"fields\": {\"a\": 1e999999}}",
                "{\"subject\": \"x\", \"message\": {\"text\": \"x\"}, \"observers\": [{\"email\": \"not one\"}]}"
            })
    void whatIsInvalidIs422(String body) {
        world.as(REQUESTER)
                .body(body)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("code", equalTo("INVALID"));
    }

    /// Whatever refuses it, the key belongs to what was sent.
    @Test
    void aRefusedCreationKeepsItsKey() {
        for (Map<String, Object> refused : List.<Map<String, Object>>of(
                Map.of("subject", " ", "message", Map.of("text", "x")),
                Map.of("subject", "x", "message", Map.of("text", " ")))) {
            String key = UUID.randomUUID().toString();
            for (int sent = 0; sent < 2; sent++) {
                opened(key, refused).then().statusCode(422).body("code", equalTo("INVALID"));
            }
            opened(key, MINIMAL).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        }
    }

    private Response opened(String key, Map<String, Object> body) {
        return world.as(REQUESTER).header("Idempotency-Key", key).body(body).post("/api/v1/tickets");
    }

    @Test
    void lengthsHaveLimits() {
        world.as(REQUESTER)
                .body(Map.of("subject", "x".repeat(256), "message", Map.of("text", "x")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/subject"));
        world.as(REQUESTER)
                .body(Map.of("subject", "x", "message", Map.of("text", "x".repeat((1 << 20) + 1))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("TEXT_TOO_LONG"));
        long number = world.open(REQUESTER, Map.of("message", Map.of("text", "é".repeat(1 << 19))));
        assertThat(number).isPositive();
    }

    @Test
    void nobodyWithoutATokenAndNoProgramWithoutTheScopeOpens() {
        given().contentType(ContentType.JSON)
                .body(MINIMAL)
                .post("/api/v1/tickets")
                .then()
                .statusCode(401);
        world.program();
        given().auth()
                .oauth2(TestTokens.integrator("tickets:read"))
                .header("Guichet-Root", world.root())
                .contentType(ContentType.JSON)
                .body(MINIMAL)
                .post("/api/v1/tickets")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_MISSING"));
    }
}
