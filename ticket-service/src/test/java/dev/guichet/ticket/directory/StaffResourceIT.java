package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.address;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Administrators and integrators of organizations.
@QuarkusTest
class StaffResourceIT {
    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void namingAnAdministratorTwiceChangesNothingTheSecondTime() {
        long agent = tenant.person(AGENT, tenant.root);

        for (int time = 1; time <= 2; time++) {
            tenant.administrator()
                    .put(administrator(client, agent))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("administrators.email", contains(address(AGENT)));
        }
    }

    @Test
    void administratorsAreNamedByAdministratorsAmongThoseTheyKnow() {
        long requester = tenant.person(REQUESTER, client);

        tenant.as(REQUESTER).put(administrator(client, requester)).then().statusCode(403);
        tenant.administrator()
                .put(administrator(client, 0))
                .then()
                .statusCode(404)
                .body("code", is("PERSON_NOT_FOUND"));
        tenant.administrator()
                .put(administrator(0, requester))
                .then()
                .statusCode(404)
                .body("code", is("ORGANIZATION_NOT_FOUND"));
        tenant.administrator()
                .header("If-Match", "\"9\"")
                .put(administrator(client, requester))
                .then()
                .statusCode(412);
        given().put(administrator(client, requester)).then().statusCode(401);
    }

    @Test
    void anAdministratorDismissedAdministersNoLonger() {
        long requester = tenant.person(REQUESTER, client);
        tenant.administrator().put(administrator(client, requester)).then().statusCode(200);
        tenant.as(REQUESTER)
                .body("{\"name\":\"Ours\"}")
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(200);

        tenant.administrator()
                .delete(administrator(client, requester))
                .then()
                .statusCode(200)
                .body("administrators", is(List.of()));

        tenant.as(REQUESTER)
                .body("{\"name\":\"Ours\"}")
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(403);
        tenant.administrator()
                .delete(administrator(client, requester))
                .then()
                .statusCode(404)
                .body("code", is("ADMINISTRATOR_NOT_FOUND"));
    }

    @Test
    void aRootKeepsItsLastAdministrator() {
        long last = tenant.read("/api/v1/organizations/" + tenant.root).getLong("administrators[0].id");

        tenant.administrator()
                .delete(administrator(tenant.root, last))
                .then()
                .statusCode(409)
                .body("code", is("LAST_ADMINISTRATOR"));

        tenant.administrator()
                .get("/api/v1/organizations/" + tenant.root)
                .then()
                .body("administrators[0].id", is((int) last))
                .header("ETag", "\"1\"");
    }

    @Test
    void aBoundClientActsForItsOrganizationAndThoseBelow() {
        tenant.organization(client, "branch");
        tenant.organization(tenant.root, "sister");
        tenant.bindIntegrator(client);

        tenant.asIntegrator()
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("items.slug", contains("branch", "client", tenant.slug));
        tenant.asIntegrator().get("/api/v1/organizations/sister").then().statusCode(404);
        tenant.asIntegrator()
                .body(Map.of("email", "new@branch.example", "name", "New", "organization", client))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .body("organization.slug", is("client"));
        tenant.asIntegrator()
                .body("{\"name\":\"Mine\"}")
                .patch("/api/v1/organizations/client")
                .then()
                .statusCode(403);
    }

    @Test
    void aClientActsForOneOrganizationOfOneRoot() {
        tenant.bindIntegrator(client);
        tenant.bindIntegrator(client);

        tenant.administrator()
                .put(integrator(tenant.root, "integrator"))
                .then()
                .statusCode(409)
                .body("code", is("INTEGRATOR_BOUND_ELSEWHERE"));
        Tenant other = Tenant.founded();
        other.administrator()
                .put(integrator(other.root, "integrator"))
                .then()
                .statusCode(409)
                .body("code", is("INTEGRATOR_BOUND_ELSEWHERE"));
    }

    @Test
    void aClientUnboundIsAStrangerAtOnce() {
        tenant.bindIntegrator(client);
        tenant.asIntegrator().get("/api/v1/me").then().statusCode(200).body("client", is("integrator"));

        tenant.administrator()
                .delete(integrator(client, "integrator"))
                .then()
                .statusCode(200)
                .body("integrators", is(List.of()));

        tenant.asIntegrator()
                .get("/api/v1/organizations")
                .then()
                .statusCode(403)
                .body("code", is("NO_ORGANIZATION"));
        tenant.administrator()
                .delete(integrator(client, "integrator"))
                .then()
                .statusCode(404)
                .body("code", is("INTEGRATOR_NOT_FOUND"));
    }

    @Test
    void scopesBoundWhatAnIntegratorDoes() {
        tenant.bindIntegrator(client);

        tenant.asIntegrator("tickets:read").get("/api/v1/persons").then().statusCode(200);
        tenant.asIntegrator("tickets:read")
                .body(Map.of("email", "a@b.example"))
                .post("/api/v1/persons")
                .then()
                .statusCode(403)
                .body("code", is("SCOPE_MISSING"));
        for (String list : List.of("persons", "organizations", "desks", "tickets")) {
            tenant.asIntegrator("tickets:write")
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(403)
                    .body("code", is("SCOPE_MISSING"));
        }
        tenant.asIntegrator("tickets:write").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void clientsAreBoundByAdministratorsOfTheBranch() {
        tenant.person(REQUESTER, client);

        tenant.as(REQUESTER).put(integrator(client, "x")).then().statusCode(403);
        tenant.administrator().put(integrator(0, "x")).then().statusCode(404);
        tenant.administrator()
                .header("If-Match", "\"9\"")
                .put(integrator(client, "x"))
                .then()
                .statusCode(412);
        tenant.administrator().put(integrator(client, "x".repeat(256))).then().statusCode(422);
        given().put(integrator(client, "x")).then().statusCode(401);
    }

    private static String administrator(long organization, long person) {
        return "/api/v1/organizations/" + organization + "/administrators/" + person;
    }

    private static String integrator(long organization, String clientId) {
        return "/api/v1/organizations/" + organization + "/integrators/" + clientId;
    }
}
