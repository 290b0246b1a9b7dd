package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static dev.guichet.ticket.directory.Tenant.address;
import static dev.guichet.ticket.directory.Tenant.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The administrator of a reseller does there and below what the administrator of the root does everywhere, and
/// nothing elsewhere.
@QuarkusTest
class BranchAdministratorIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations/";
    private static final String PERSONS = "/api/v1/persons/";
    private static final String DESKS = "/api/v1/desks/";

    private Tenant tenant;
    private long reseller;
    private long client;
    private long sister;
    private long requester;
    private long stranger;

    /// `ops-agent` administers the reseller; `ops-requester` is of its client, `ops-colleague` of the sister.
    @BeforeEach
    void anAdministratorOfAReseller() {
        tenant = Tenant.founded();
        reseller = tenant.organization(tenant.root, "reseller");
        client = tenant.organization(reseller, "client");
        sister = tenant.organization(tenant.root, "sister");
        requester = tenant.person(REQUESTER, client);
        stranger = tenant.person(COLLEAGUE, sister);
        tenant.administers(tenant.person(AGENT, reseller), reseller);
    }

    @Test
    void organizationsAreFoundedAndChangedInTheBranchOnly() {
        post("/api/v1/organizations", Map.of("parent", client, "slug", "site", "name", "Site"))
                .statusCode(201)
                .body("path", contains((int) tenant.root, (int) reseller, (int) client, (int) id("site")));
        post("/api/v1/organizations", Map.of("parent", tenant.root, "slug", "x", "name", "X"))
                .statusCode(403);
        post("/api/v1/organizations", Map.of("parent", sister, "slug", "x", "name", "X"))
                .statusCode(422)
                .body("code", is("UNKNOWN_PARENT"));
        me().body(Map.of("name", "Ours")).patch(ORGANIZATIONS + reseller).then().statusCode(200);
        me().body(Map.of("name", "Ours")).patch(ORGANIZATIONS + client).then().statusCode(200);
        me().body(Map.of("name", "x")).patch(ORGANIZATIONS + tenant.root).then().statusCode(403);
        me().body(Map.of("name", "x")).patch(ORGANIZATIONS + sister).then().statusCode(404);
        me().get("/api/v1/organizations")
                .then()
                .body("items.slug", containsInAnyOrder("site", "client", "reseller", tenant.slug));
        me().get(ORGANIZATIONS + client).then().body("administrators", is(List.of()));
        me().get(ORGANIZATIONS + tenant.root).then().body("administrators", nullValue());
    }

    @Test
    void administratorsAreNamedInTheBranchAmongItsPersonsOnly() {
        String below = ORGANIZATIONS + client + "/administrators/";
        me().put(below + requester).then().statusCode(200);
        me().put(below + stranger).then().statusCode(404).body("code", is("PERSON_NOT_FOUND"));
        me().put(ORGANIZATIONS + tenant.root + "/administrators/" + requester)
                .then()
                .statusCode(403);
        me().put(ORGANIZATIONS + sister + "/administrators/" + requester)
                .then()
                .statusCode(404)
                .body("code", is("ORGANIZATION_NOT_FOUND"));
        me().delete(below + requester).then().statusCode(200);
        long above = tenant.read(ORGANIZATIONS + tenant.root).getLong("administrators[0].id");
        me().delete(ORGANIZATIONS + tenant.root + "/administrators/" + above)
                .then()
                .statusCode(403);
    }

    @Test
    void personsAreMadeKnownMovedAndEmpoweredInTheBranchOnly() {
        post(PERSONS, Map.of("email", unique("a") + "@b.example", "organization", client))
                .statusCode(201);
        post(PERSONS, Map.of("email", unique("a") + "@b.example", "organization", tenant.root))
                .statusCode(403);
        post(PERSONS, Map.of("email", unique("a") + "@b.example", "organization", sister))
                .statusCode(422);
        me().body(Map.of("organization", reseller, "organizationViewer", true))
                .patch(PERSONS + requester)
                .then()
                .statusCode(200)
                .body("organization.slug", is("reseller"));
        me().body(Map.of("organization", sister))
                .patch(PERSONS + requester)
                .then()
                .statusCode(422)
                .body("code", is("UNKNOWN_ORGANIZATION"));
        me().body(Map.of("organization", tenant.root))
                .patch(PERSONS + requester)
                .then()
                .statusCode(403);
        me().body(Map.of("name", "x")).patch(PERSONS + stranger).then().statusCode(404);
        me().get(PERSONS + stranger).then().statusCode(404);
        me().queryParam("q", "ops")
                .get("/api/v1/persons")
                .then()
                .body("items.email", containsInAnyOrder(address(REQUESTER), address(AGENT)));
    }

    @Test
    void desksAreOpenedConfiguredAndStaffedInTheBranchOnly() {
        long above = tenant.desk(tenant.root, "above");
        long beside = tenant.desk(sister, "beside");
        tenant.member(above, tenant.person(SUPERVISOR, tenant.root), "supervisor");

        post(DESKS, Map.of("organization", client, "slug", "of-the-client", "name", "Client"))
                .statusCode(201);
        post(DESKS, Map.of("slug", "of-the-reseller", "name", "Reseller"))
                .statusCode(201)
                .body("organization.slug", is("reseller"));
        post(DESKS, Map.of("organization", tenant.root, "slug", "x", "name", "X"))
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_OPEN"));
        post(DESKS, Map.of("organization", sister, "slug", "x", "name", "X"))
                .statusCode(422)
                .body("code", is("UNKNOWN_DESK_ORGANIZATION"));
        me().body(Map.of("name", "Renamed"))
                .patch(DESKS + "of-the-client")
                .then()
                .statusCode(200);
        me().body(Map.of("name", "x")).patch(DESKS + above).then().statusCode(403);
        me().body(Map.of("name", "x")).patch(DESKS + beside).then().statusCode(404);
        seat("of-the-client", requester).statusCode(200);
        seat("of-the-client", stranger).statusCode(404);
        seat("above", requester).statusCode(403);
        seat("beside", requester).statusCode(404);
        me().body(Map.of("accountManager", requester))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(200)
                .body("accountManager.email", is(address(REQUESTER)));
        me().get(DESKS + "above").then().statusCode(200).body("members", nullValue());
    }

    /// Whoever names a client first has it, and with it what its own program then does.
    @Test
    void programsOfTheBranchAreNamedByTheRootOnly() {
        String program = unique("program");
        String here = ORGANIZATIONS + client + "/integrators/" + program;
        me().put(here).then().statusCode(403).body("code", is("ROOT_BINDS_PROGRAMS"));
        me().put(ORGANIZATIONS + tenant.root + "/integrators/" + program)
                .then()
                .statusCode(403)
                .body("code", is("NOT_ITS_ADMINISTRATOR"));
        me().put(ORGANIZATIONS + sister + "/integrators/" + program).then().statusCode(404);
        tenant.administrator().put(here).then().statusCode(200);
        me().put(here).then().statusCode(200).body("integrators", contains(program));
        me().delete(here).then().statusCode(200);
        me().put(here).then().statusCode(403).body("code", is("ROOT_BINDS_PROGRAMS"));
    }

    /// What is bound elsewhere, in another tenant even, and what is not bound at all are told alike.
    @Test
    void nobodyLearnsOfPrograms() {
        String theirs = unique("program");
        Tenant other = Tenant.founded();
        other.administrator()
                .put(ORGANIZATIONS + other.root + "/integrators/" + theirs)
                .then()
                .statusCode(200);

        me().put(ORGANIZATIONS + client + "/integrators/" + theirs)
                .then()
                .statusCode(403)
                .body("code", is("ROOT_BINDS_PROGRAMS"));
    }

    private RequestSpecification me() {
        return tenant.as(AGENT);
    }

    private ValidatableResponse post(String path, Map<String, Object> body) {
        return me().body(body).post(path.replaceAll("/$", "")).then();
    }

    private ValidatableResponse seat(String desk, long person) {
        return me().body(Map.of("role", "agent"))
                .put(DESKS + desk + "/members/" + person)
                .then();
    }

    private long id(String slug) {
        return tenant.read(ORGANIZATIONS + slug).getLong("id");
    }
}
