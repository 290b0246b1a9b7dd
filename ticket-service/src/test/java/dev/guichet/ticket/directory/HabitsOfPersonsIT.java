package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.unique;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// In which language, and by which clock, somebody is written to whom nobody asked.
@QuarkusTest
class HabitsOfPersonsIT {
    private static final String PERSONS = "/api/v1/persons";

    private final String address = unique("new") + "@client.example";
    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientOfADeskInMontreal() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        long desk = tenant.desk(tenant.root, "support");
        tenant.administrator()
                .body(Map.of("locale", "en", "zone", "America/Montreal"))
                .patch("/api/v1/desks/" + desk)
                .then()
                .statusCode(200);
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
    }

    @Test
    void aNewPersonHasTheLanguageAndZoneOfTheDeskThatAnswersThem() {
        tenant.as(AGENT)
                .body(Map.of("email", address, "organization", client))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("locale", is("en"), "zone", is("America/Montreal"));
    }

    @Test
    void whatIsSaidOfThemGoesBeforeTheDesk() {
        tenant.as(AGENT)
                .body(Map.of("email", address, "organization", client, "locale", "fr", "zone", "Europe/Paris"))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("locale", is("fr"), "zone", is("Europe/Paris"));
    }

    /// Notice S0: somebody phones whom nobody knows.
    @Test
    void whoPhonesForTheFirstTimeReadsAsTheDeskDoesUnlessTheAgentSaysOtherwise() {
        String other = unique("other") + "@client.example";
        phoned(Map.of("email", address));
        phoned(Map.of("email", other, "locale", "fr", "zone", "Europe/Brussels"));

        known(address).body("items[0].locale", is("en"), "items[0].zone", is("America/Montreal"));
        known(other).body("items[0].locale", is("fr"), "items[0].zone", is("Europe/Brussels"));
        tenant.as(AGENT)
                .body(ticketOf(Map.of("email", address, "locale", "klingon")))
                .post("/api/v1/tickets")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/requester/locale"));
    }

    @Test
    void whereNoDeskAnswersItIsFrenchAndParis() {
        Tenant bare = Tenant.founded();
        bare.administrator()
                .body(Map.of("email", address, "organization", bare.root))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("locale", is("fr"), "zone", is("Europe/Paris"));
    }

    @Test
    void agentsCorrectHowThoseReadWhomTheyServeAndNothingElse() {
        String person = PERSONS + "/"
                + tenant.as(AGENT)
                        .body(Map.of("email", address, "organization", client))
                        .post(PERSONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .getLong("id");

        tenant.as(AGENT)
                .body(Map.of("locale", "fr", "zone", "Indian/Reunion"))
                .patch(person)
                .then()
                .statusCode(200)
                .body("locale", is("fr"), "zone", is("Indian/Reunion"));
        tenant.as(AGENT)
                .body(Map.of("locale", "fr", "name", "Somebody else"))
                .patch(person)
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_EDIT"));
    }

    @Test
    void aLanguageThatIsNotOursOrAZoneThatIsNoneIsRefused() {
        for (Map<String, String> habit : List.of(Map.of("locale", "de"), Map.of("zone", "Mars/Olympus"))) {
            var body = new HashMap<String, Object>(habit);
            body.put("email", address);
            body.put("organization", client);
            tenant.as(AGENT)
                    .body(body)
                    .post(PERSONS)
                    .then()
                    .statusCode(422)
                    .body(
                            "violations[0].pointer",
                            is("/" + habit.keySet().iterator().next()));
        }
    }

    private void phoned(Map<String, Object> requester) {
        tenant.as(AGENT)
                .body(ticketOf(requester))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> ticketOf(Map<String, Object> requester) {
        return Map.of(
                "subject", "Téléphone",
                "message", Map.of("text", "Muet."),
                "desk", "support",
                "channel", "phone",
                "requester", requester);
    }

    private ValidatableResponse known(String email) {
        return tenant.administrator()
                .queryParam("email", email)
                .get(PERSONS)
                .then()
                .statusCode(200);
    }
}
