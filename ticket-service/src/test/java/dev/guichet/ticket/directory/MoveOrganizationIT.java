package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Organizations led to another place of their tree.
@QuarkusTest
class MoveOrganizationIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    private Tenant tenant;
    private long north;
    private long south;
    private long client;
    private long site;

    /// Two resellers; a client of the northern one, which has a site.
    @BeforeEach
    void aTree() {
        tenant = Tenant.founded();
        north = tenant.organization(tenant.root, "north");
        south = tenant.organization(tenant.root, "south");
        client = tenant.organization(north, "client");
        site = tenant.organization(client, "site");
    }

    @Test
    void whatIsBelowMovesAlongAndEachHasItsNextVersion() {
        tenant.move(client, south)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("parent", is((int) south))
                .body("path", contains((int) tenant.root, (int) south, (int) client));

        tenant.administrator()
                .get(ORGANIZATIONS + site)
                .then()
                .header("ETag", "\"2\"")
                .body("parent", is((int) client))
                .body("path", contains((int) tenant.root, (int) south, (int) client, (int) site));
        tenant.administrator().get(ORGANIZATIONS + south).then().header("ETag", "\"1\"");
        tenant.move(client, tenant.root).statusCode(200).body("path", contains((int) tenant.root, (int) client));
        tenant.administrator()
                .get(ORGANIZATIONS + site)
                .then()
                .header("ETag", "\"3\"")
                .body("path", contains((int) tenant.root, (int) client, (int) site));
    }

    /// They see its path, so they are not told that what they have is still so.
    @Test
    void whoeverIsOfASiteThatMovesAlongIsToldOfItsNextVersion() {
        tenant.person(AGENT, site);
        tenant.as(AGENT).get(ORGANIZATIONS + site).then().header("ETag", "\"1\"");

        tenant.move(client, south).statusCode(200);

        tenant.as(AGENT)
                .header("If-None-Match", "\"1\"")
                .get(ORGANIZATIONS + site)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("path", contains((int) tenant.root, (int) south, (int) client, (int) site));
    }

    @Test
    void aMoveMayComeWithOtherChangesAndOnTheVersionItMeans() {
        tenant.administrator()
                .header("If-Match", "\"7\"")
                .body(Map.of("parent", south))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(412);
        tenant.administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("parent", south, "name", "Moved", "slug", "moved"))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", is("Moved"))
                .body("parent", is((int) south));
        tenant.administrator()
                .body(Map.of("parent", north, "slug", "south"))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(409)
                .body("code", is("ORGANIZATION_SLUG_TAKEN"));
        tenant.administrator().get(ORGANIZATIONS + site).then().header("ETag", "\"2\"");
    }

    @Test
    void rightsFollowTheNewPlaceAtOnce() {
        long northern = tenant.person(AGENT, north);
        tenant.administers(northern, north);
        long southern = tenant.person(COLLEAGUE, south);
        tenant.administers(southern, south);
        tenant.person(REQUESTER, site);
        tenant.desk(north, "northern");
        tenant.desk(south, "southern");
        tenant.as(AGENT).get(ORGANIZATIONS + site).then().statusCode(200);
        tenant.as(COLLEAGUE).get(ORGANIZATIONS + site).then().statusCode(404);
        tenant.as(REQUESTER).get("/api/v1/desks").then().body("items.slug", contains("northern"));

        tenant.move(client, south).statusCode(200);

        tenant.as(AGENT).get(ORGANIZATIONS + site).then().statusCode(404);
        tenant.as(AGENT).get(ORGANIZATIONS + client).then().statusCode(404);
        tenant.as(COLLEAGUE)
                .body("{\"name\":\"Ours\"}")
                .patch(ORGANIZATIONS + site)
                .then()
                .statusCode(200);
        tenant.as(REQUESTER).get("/api/v1/desks").then().body("items.slug", contains("southern"));
        tenant.as(REQUESTER).get(ORGANIZATIONS + north).then().statusCode(404);
        tenant.as(REQUESTER).get(ORGANIZATIONS + south).then().statusCode(200);
    }

    @Test
    void nothingMovesBelowItselfAndARootNowhere() {
        refused(client, client, 409, "ORGANIZATION_CYCLE");
        refused(client, site, 409, "ORGANIZATION_CYCLE");
        refused(north, site, 409, "ORGANIZATION_CYCLE");
        refused(tenant.root, south, 409, "ROOT_STAYS");
        refused(tenant.root, tenant.root, 409, "ROOT_STAYS");
        refused(client, 0, 422, "UNKNOWN_PARENT");
        refused(client, Tenant.founded().root, 422, "UNKNOWN_PARENT");
        tenant.administrator()
                .body("{\"parent\":null}")
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/parent"));
        tenant.administrator()
                .body("{\"parent\":\"south\"}")
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(400)
                .body("code", is("WRONG_TYPE"));
        tenant.administrator().get(ORGANIZATIONS + site).then().header("ETag", "\"1\"");
    }

    @Test
    void whoAdministersOneOfTheTwoPlacesOnlyMovesNothing() {
        long northern = tenant.person(AGENT, north);
        tenant.administers(northern, north);
        long ofTheClient = tenant.person(COLLEAGUE, client);
        tenant.administers(ofTheClient, client);

        tenant.as(AGENT)
                .body(Map.of("parent", tenant.root))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(403)
                .body("code", is("NOT_ITS_ADMINISTRATOR"));
        tenant.as(AGENT)
                .body(Map.of("parent", south))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(422)
                .body("code", is("UNKNOWN_PARENT"));
        tenant.as(COLLEAGUE)
                .body(Map.of("parent", tenant.root))
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(403);
        tenant.as(AGENT)
                .body(Map.of("parent", north))
                .patch(ORGANIZATIONS + site)
                .then()
                .statusCode(200)
                .body("path", contains((int) tenant.root, (int) north, (int) site));
    }

    @Test
    void whatIsFoundedMeanwhileIsWhereItsParentIs() throws Exception {
        for (int round = 0; round < 5; round++) {
            String child = "child-" + round;
            long to = round % 2 == 0 ? south : north;
            List<Integer> statuses = Together.call(
                    () -> tenant.move(client, to).extract().statusCode(),
                    () -> tenant.administrator()
                            .body(Map.of("parent", client, "slug", child, "name", child))
                            .post("/api/v1/organizations")
                            .statusCode());

            assertThat(statuses).containsExactly(200, 201);
            assertThat(path(child))
                    .startsWith(path("client").toArray(Integer[]::new))
                    .hasSize(4);
        }
    }

    @Test
    void twoMovesThatWouldMakeACycleTogetherMakeNone() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Integer> statuses = Together.call(
                    () -> tenant.move(north, south).extract().statusCode(),
                    () -> tenant.move(south, north).extract().statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            long below = statuses.getFirst() == 200 ? north : south;
            assertThat(path("site")).startsWith((int) tenant.root).doesNotHaveDuplicates();
            tenant.move(below, tenant.root).statusCode(200);
        }
        assertThat(path("site")).containsExactly((int) tenant.root, (int) north, (int) client, (int) site);
    }

    private void refused(long organization, long below, int status, String code) {
        tenant.move(organization, below)
                .statusCode(status)
                .body("code", is(code))
                .body("violations.pointer", contains("/parent"));
    }

    private List<Integer> path(String slug) {
        return tenant.read(ORGANIZATIONS + slug).getList("path");
    }
}
