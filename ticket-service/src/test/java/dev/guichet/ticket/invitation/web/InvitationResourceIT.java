package dev.guichet.ticket.invitation.web;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.invitation.FakeKeycloak;
import dev.guichet.ticket.invitation.InvitationRows;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Access for a new person comes by the identity provider's mail, never with a password in it (S1.3, S2.4).
@QuarkusTest
@WithTestResource(FakeKeycloak.class)
class InvitationResourceIT {
    @Inject
    AgroalDataSource database;

    private Tenant tenant;
    private long client;
    private long person;

    @BeforeEach
    void aPersonOfAClient() {
        FakeKeycloak.isDown(true);
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
        person = made("someone@" + tenant.slug + ".example");
    }

    @AfterEach
    void up() {
        FakeKeycloak.isDown(false);
    }

    @Test
    void anInvitationWaitsWhileTheIdentityProviderIsDown() {
        tenant.administrator()
                .post(path(person))
                .then()
                .statusCode(202)
                .header("ETag", startsWith("\""))
                .body("person", is((int) person))
                .body("address", is("someone@" + tenant.slug + ".example"))
                .body("state", is("queued"))
                .body("sentAt", is(nullValue()));
        tenant.administrator()
                .get(path(person))
                .then()
                .statusCode(200)
                .body("state", is("queued"))
                .body("reason", is(oneOf(null, "IDENTITY_BUSY")));
    }

    @Test
    void askingAgainIsAnsweredWithTheSame() {
        String first = tenant.administrator().post(path(person)).jsonPath().getString("askedAt");

        tenant.administrator().post(path(person)).then().statusCode(202).body("askedAt", is(first));
        tenant.administrator()
                .get(path(made("other@" + tenant.slug + ".example")))
                .then()
                .statusCode(404)
                .body("code", is("INVITATION_NOT_FOUND"));
    }

    @Test
    void thoseAtADeskThatServesThemInviteToo() {
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
        tenant.member(desk, tenant.person(SUPERVISOR, tenant.root), "supervisor");

        tenant.as(AGENT).post(path(person)).then().statusCode(202);
        tenant.as(SUPERVISOR).get(path(person)).then().statusCode(200);
    }

    @Test
    void whoKnowsThemWithoutLookingAfterThemIsRefused() {
        long myself = tenant.person(REQUESTER, client);
        tenant.administrator()
                .body(Map.of("organizationViewer", true))
                .patch("/api/v1/persons/" + myself)
                .then()
                .statusCode(200);
        tenant.bindIntegrator(tenant.root);

        refused(tenant.as(REQUESTER).post(path(person)));
        refused(tenant.as(REQUESTER).get(path(person)));
        refused(tenant.as(REQUESTER).post(path(myself)));
        refused(tenant.asIntegrator().post(path(person)));
    }

    @Test
    void whoDoesNotKnowThemLearnsNothing() {
        tenant.person(COLLEAGUE, client);

        for (long id : new long[] {person, 0}) {
            tenant.as(COLLEAGUE).post(path(id)).then().statusCode(404).body("code", is("PERSON_NOT_FOUND"));
            Tenant.founded().administrator().get(path(id)).then().statusCode(404);
        }
        given().contentType(ContentType.JSON).post(path(person)).then().statusCode(401);
    }

    @Test
    void whoHasSignedInNeedsNoInvitation() {
        long requester = tenant.person(REQUESTER, client);
        tenant.as(REQUESTER).get("/api/v1/me").then().statusCode(200);

        tenant.administrator().post(path(requester)).then().statusCode(409).body("code", is("ALREADY_SIGNED_IN"));
    }

    @Test
    void aPersonGetsSoManyInADay() throws SQLException {
        FakeKeycloak.isDown(false);
        var rows = new InvitationRows(database);
        for (int i = 0; i < 5; i++) {
            tenant.administrator().post(path(person)).then().statusCode(202);
            Sent.awaited(tenant, person);
            rows.age(tenant.root, person, 2);
        }

        tenant.administrator().post(path(person)).then().statusCode(429).body("code", is("TOO_MANY_INVITATIONS"));
        rows.age(tenant.root, person, 24 * 60);
        tenant.administrator().post(path(person)).then().statusCode(202);
    }

    /// A stranger who asks for access by their address keeps nobody from inviting them.
    @Test
    void whatNobodyKnownAskedForTakesNothingOfThat() throws SQLException {
        FakeKeycloak.isDown(false);
        var rows = new InvitationRows(database);
        for (int i = 0; i < 5; i++) {
            tenant.administrator().post(path(person)).then().statusCode(202);
            Sent.awaited(tenant, person);
            rows.age(tenant.root, person, 2);
        }
        rows.askedByThemselves(tenant.root, person);

        tenant.administrator().post(path(person)).then().statusCode(202).body("state", is("queued"));
    }

    private long made(String address) {
        return tenant.administrator()
                .body(Map.of("email", address, "organization", client))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", is("NOT_YOURS_TO_INVITE"));
    }

    private static String path(long person) {
        return "/api/v1/persons/" + person + "/invitation";
    }
}
