package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.ADMINISTRATOR;
import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Persons changed by themselves and their administrators.
@QuarkusTest
class PersonChangeIT {
    private static final String PERSONS = "/api/v1/persons";

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void everybodyChangesTheirOwnNameLanguageAndZone() {
        long requester = tenant.person(REQUESTER, client);
        tenant.as(REQUESTER).get("/api/v1/me").then().statusCode(200);

        tenant.as(REQUESTER)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"2\"")
                .body(Map.of("name", " New Name ", "locale", "en", "zone", "Europe/London"))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", is("New Name"))
                .body("locale", is("en"))
                .body("signedIn", is(true));
        tenant.as(REQUESTER)
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "Late"))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(412);
    }

    @Test
    void nobodyEmpowersOrMovesThemselvesOrEditsWhomTheyMayNot() {
        long requester = tenant.person(REQUESTER, client);
        long agent = tenant.person(AGENT, tenant.root);
        tenant.member(tenant.desk(tenant.root, "support"), agent, "supervisor");

        tenant.as(REQUESTER)
                .body(Map.of("organizationViewer", true))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(403)
                .body("code", is("ADMINISTRATORS_ONLY"));
        tenant.as(REQUESTER)
                .body(Map.of("organization", tenant.root))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(403);
        tenant.as(AGENT)
                .body(Map.of("name", "x"))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_EDIT"));
        tenant.as(REQUESTER)
                .body(Map.of("name", "x"))
                .patch(PERSONS + "/" + agent)
                .then()
                .statusCode(404);
        tenant.administrator()
                .body("{\"organization\":-1}")
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(422)
                .body("code", is("UNKNOWN_ORGANIZATION"));
        tenant.administrator()
                .body("{\"name\":null,\"organizationViewer\":null}")
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/name", "/organizationViewer"));
        tenant.administrator()
                .body("{\"email\":\"other@b.example\"}")
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(400)
                .body("code", is("UNKNOWN_FIELD"));
    }

    @Test
    void anAdministratorMovesAPersonWithinTheirBranch() {
        long requester = tenant.person(REQUESTER, client);
        long sister = tenant.organization(tenant.root, "sister");

        tenant.as(ADMINISTRATOR)
                .body(Map.of("organization", sister))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(200)
                .body("organization.slug", is("sister"));
    }
}
