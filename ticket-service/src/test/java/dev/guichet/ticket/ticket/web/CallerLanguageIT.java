package dev.guichet.ticket.ticket.web;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.COLLEAGUE;
import static dev.guichet.ticket.world.World.PROGRAM;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.address;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In which language answers are when nobody asks for one.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerLanguageIT {
    private static final Map<String, Object> REQUEST = Map.of("subject", "Fax", "message", Map.of("text", "Muet."));
    private static final Map<String, Object> BLANK = Map.of("subject", " ", "message", Map.of("text", "Muet."));

    private final World world = World.create();

    @BeforeEach
    void theColleagueReadsEnglish() {
        reads(COLLEAGUE, "en");
    }

    @Test
    void labelsAreInTheLanguageOfThePersonWhoCalls() {
        long number = opened(COLLEAGUE, "Open");
        ticket(COLLEAGUE, number, "Open");
        opened(REQUESTER, "Ouvert");
    }

    @Test
    void theHeaderSaysOtherwise() {
        world.as(COLLEAGUE)
                .header("Accept-Language", "fr")
                .body(REQUEST)
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("statusLabel", equalTo("Ouvert"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "de", ";;q="})
    void aHeaderThatNamesNoLanguageOfOursSaysNothing(String header) {
        missing(world.as(COLLEAGUE).header("Accept-Language", header), "Not found");
    }

    @Test
    void problemsAreInTheLanguageOfThePersonWhoCalls() {
        missing(world.as(COLLEAGUE), "Not found");
        missing(world.as(REQUESTER), "Introuvable");
    }

    @Test
    void whatIsWrongWithAnInputIsToo() {
        invalid(COLLEAGUE, "The request is invalid", "must not be blank");
        invalid(REQUESTER, "La requête n'est pas valide", "ne doit pas être vide");
    }

    @Test
    void aPersonWhoChangesTheirLanguageReadsItFromThenOn() {
        opened(REQUESTER, "Ouvert");
        reads(REQUESTER, "en");
        opened(REQUESTER, "Open");
        missing(world.as(REQUESTER), "Not found");
        reads(REQUESTER, "fr");
        opened(REQUESTER, "Ouvert");
    }

    @Test
    void programsReadFrench() {
        world.program();
        world.as(PROGRAM)
                .body(Map.of(
                        "subject", "Fax",
                        "message", Map.of("text", "Muet."),
                        "requester", Map.of("email", address(COLLEAGUE)),
                        "observers", List.of()))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("statusLabel", equalTo("Ouvert"));
    }

    private void reads(String user, String locale) {
        String by = user.equals(COLLEAGUE) ? ADMINISTRATOR : user;
        world.as(by)
                .body(Map.of("locale", locale))
                .patch("/api/v1/persons/{p}", world.person(user))
                .then()
                .statusCode(200)
                .body("locale", equalTo(locale));
    }

    private long opened(String user, String label) {
        return world.as(user)
                .body(REQUEST)
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .body("statusLabel", equalTo(label))
                .extract()
                .jsonPath()
                .getLong("number");
    }

    private void ticket(String user, long number, String label) {
        world.as(user).get("/api/v1/tickets/{n}", number).then().statusCode(200).body("statusLabel", equalTo(label));
    }

    private static void missing(RequestSpecification caller, String title) {
        caller.get("/api/v1/tickets/999999999999").then().statusCode(404).body("title", equalTo(title));
    }

    private void invalid(String user, String title, String message) {
        world.as(user)
                .body(BLANK)
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("title", equalTo(title))
                .body("violations[0].message", equalTo(message));
    }
}
