package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Groups of a desk's members.
@QuarkusTest
class GroupResourceIT {
    private static final String GROUPS = "/api/v1/desks/support/groups";

    private Tenant tenant;
    private long support;
    private long agent;
    private long requester;

    /// The desk of the root has an agent and a supervisor; a client asks there.
    @BeforeEach
    void aDeskWithMembers() {
        tenant = Tenant.founded();
        support = tenant.desk(tenant.root, "support");
        agent = tenant.person(AGENT, tenant.root);
        requester = tenant.person(REQUESTER, tenant.organization(tenant.root, "client"));
        tenant.member(support, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.member(support, agent, "agent");
    }

    @Test
    void aSupervisorMakesAGroupThatTheDeskReads() {
        tenant.as(SUPERVISOR)
                .body(Map.of("slug", "second-line", "name", "Second line"))
                .post(GROUPS)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/desks/" + support + "/groups/second-line"))
                .header("ETag", "\"1\"")
                .body("members", empty());

        tenant.as(AGENT)
                .get(GROUPS + "/second-line")
                .then()
                .statusCode(200)
                .body("name", is("Second line"))
                .body("version", is(1));
        tenant.as(AGENT).get(GROUPS).then().statusCode(200).body("items.slug", contains("second-line"));
    }

    @Test
    void theSameCallAgainMakesOneGroup() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            tenant.administrator()
                    .header("Idempotency-Key", key)
                    .body(Map.of("slug", "once", "name", "Once"))
                    .post(GROUPS)
                    .then()
                    .statusCode(201);
        }

        tenant.administrator().get(GROUPS).then().body("items.slug", contains("once"));
    }

    @Test
    void groupsAreListedPageByPageNewestFirst() {
        made("a");
        made("b");
        made("c");

        String next = tenant.as(AGENT)
                .get(GROUPS + "?limit=2")
                .then()
                .statusCode(200)
                .body("items.slug", contains("c", "b"))
                .body("next", notNullValue())
                .extract()
                .jsonPath()
                .getString("next");

        tenant.as(AGENT)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(GROUPS)
                .then()
                .body("items.slug", contains("a"))
                .body("next", nullValue());
        tenant.as(SUPERVISOR)
                .queryParam("cursor", next)
                .get(GROUPS)
                .then()
                .statusCode(422)
                .body("code", is("INVALID_CURSOR"));
    }

    @Test
    void twoGroupsOfADeskDoNotHaveTheSameSlug() {
        made("second-line");

        refused(make("second-line"), 409, "GROUP_SLUG_TAKEN");
        tenant.desk(tenant.root, "other");
        tenant.administrator()
                .body(Map.of("slug", "second-line", "name", "Second line"))
                .post("/api/v1/desks/other/groups")
                .then()
                .statusCode(201);
    }

    @Test
    void aGroupIsRenamedAndKeepsItsSlug() {
        made("second-line");

        patch("{\"name\":\"Experts\"}").statusCode(200).header("ETag", "\"2\"").body("name", is("Experts"));
        patch("{\"name\":\"Experts\"}").statusCode(200).header("ETag", "\"2\"");
        patch("{\"name\":null}").statusCode(422).body("violations.pointer", contains("/name"));
        patch("{\"slug\":\"experts\"}").statusCode(400);
        tenant.administrator()
                .header("If-Match", "\"1\"")
                .body("{\"name\":\"Late\"}")
                .patch(GROUPS + "/second-line")
                .then()
                .statusCode(412);
    }

    @Test
    void membersOfTheDeskComeIntoAGroupAndLeaveIt() {
        made("second-line");

        seat(agent).statusCode(200).header("ETag", "\"2\"").body("members.person", contains((int) agent));
        seat(agent).statusCode(200).header("ETag", "\"2\"");
        refused(seat(requester), 409, "GROUP_MEMBER_NOT_AT_THE_DESK");
        refused(seat(0), 404, "PERSON_NOT_FOUND");

        unseat(agent).statusCode(200).header("ETag", "\"3\"").body("members", empty());
        refused(unseat(agent), 404, "MEMBER_NOT_FOUND");
    }

    @Test
    void whoLeavesTheDeskLeavesItsGroups() {
        made("second-line");
        seat(agent).statusCode(200);

        tenant.administrator()
                .delete("/api/v1/desks/support/members/" + agent)
                .then()
                .statusCode(200);

        tenant.administrator()
                .get(GROUPS + "/second-line")
                .then()
                .header("ETag", "\"3\"")
                .body("members", empty());
    }

    @Test
    void nobodyComesIntoAGroupWhileTheyLeaveTheDesk() throws Exception {
        made("second-line");
        for (int round = 0; round < 5; round++) {
            tenant.member(support, agent, "agent");
            List<Integer> statuses = Together.call(
                    () -> seat(agent).extract().statusCode(),
                    () -> tenant.administrator()
                            .delete("/api/v1/desks/support/members/" + agent)
                            .statusCode());

            assertThat(statuses.getFirst()).isIn(200, 409);
            assertThat(statuses.getLast()).isEqualTo(200);
            tenant.administrator().get(GROUPS + "/second-line").then().body("members", empty());
        }
    }

    @Test
    void onlyTheDeskReadsAndOnlyWhoConfiguresWrites() {
        made("second-line");
        tenant.person(COLLEAGUE, tenant.root);

        refused(tenant.as(REQUESTER).get(GROUPS).then(), 404, "DESK_NOT_FOUND");
        refused(tenant.as(REQUESTER).get(GROUPS + "/second-line").then(), 404, "DESK_NOT_FOUND");
        refused(tenant.as(COLLEAGUE).get(GROUPS + "/second-line").then(), 404, "DESK_NOT_FOUND");
        refused(tenant.administrator().get(GROUPS + "/nobody").then(), 404, "GROUP_NOT_FOUND");
        refused(tenant.administrator().get("/api/v1/desks/nowhere/groups").then(), 404, "DESK_NOT_FOUND");
        for (String user : new String[] {AGENT, REQUESTER}) {
            refused(
                    tenant.as(user)
                            .body(Map.of("slug", "mine", "name", "Mine"))
                            .post(GROUPS)
                            .then(),
                    403,
                    "NOT_YOURS_TO_CONFIGURE");
            refused(tenant.as(user).delete(GROUPS + "/second-line").then(), 403, "NOT_YOURS_TO_CONFIGURE");
            refused(
                    tenant.as(user)
                            .put(GROUPS + "/second-line/members/" + agent)
                            .then(),
                    403,
                    "NOT_YOURS_TO_CONFIGURE");
        }
        given().get(GROUPS).then().statusCode(401);
    }

    @Test
    void whatIsNoGroupIsRefused() {
        refused(make("Second Line"), 422, "INVALID");
        tenant.administrator().body("{\"slug\":\"x\"}").post(GROUPS).then().statusCode(422);
        refused(
                tenant.administrator()
                        .body("{\"name\":\"x\"}")
                        .patch(GROUPS + "/nobody")
                        .then(),
                404,
                "GROUP_NOT_FOUND");
    }

    private void made(String slug) {
        make(slug).statusCode(201);
    }

    private ValidatableResponse make(String slug) {
        return tenant.administrator()
                .body(Map.of("slug", slug, "name", "The " + slug))
                .post(GROUPS)
                .then();
    }

    private ValidatableResponse patch(String body) {
        return tenant.administrator().body(body).patch(GROUPS + "/second-line").then();
    }

    private ValidatableResponse seat(long person) {
        return tenant.administrator()
                .put(GROUPS + "/second-line/members/" + person)
                .then();
    }

    private ValidatableResponse unseat(long person) {
        return tenant.administrator()
                .delete(GROUPS + "/second-line/members/" + person)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
