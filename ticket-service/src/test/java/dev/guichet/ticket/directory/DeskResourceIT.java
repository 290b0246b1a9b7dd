package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeskResourceIT {
    private static final String DESKS = "/api/v1/desks";

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void aDeskOpensWithDefaultRulesAndLabelsInBothLanguages() {
        tenant.administrator()
                .body(Map.of("slug", "support", "name", "Support"))
                .post(DESKS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("brand", is("Support"))
                .body("default", is(true))
                .body("organization.id", is((int) tenant.root))
                .body("rules.onAgentReply", is("unchanged"))
                .body("rules.closedReply", is("follow_up"))
                .body("rules.agentsMayArchive", is(false))
                .body("labels.status.open.fr", is("Ouvert"))
                .body("labels.status.pending.en", is("Pending"))
                .body("labels.priority.urgent.fr", is("Urgente"))
                .body("members.size()", is(0));
    }

    @Test
    void anOrganizationHasExactlyOneDefaultDesk() {
        tenant.desk(tenant.root, "first");
        tenant.administrator()
                .body(Map.of("slug", "second", "name", "2", "organization", tenant.root, "default", true))
                .post(DESKS)
                .then()
                .statusCode(201)
                .body("default", is(true));
        tenant.administrator()
                .get(DESKS + "/first")
                .then()
                .body("default", is(false))
                .body("version", is(2));

        tenant.administrator()
                .body("{\"default\":true}")
                .patch(DESKS + "/first")
                .then()
                .statusCode(200)
                .body("default", is(true));
        tenant.administrator().get(DESKS + "/second").then().body("default", is(false));
        tenant.administrator()
                .body("{\"default\":false}")
                .patch(DESKS + "/first")
                .then()
                .statusCode(409)
                .body("code", is("DEFAULT_DESK_REQUIRED"));
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"A\"}                                            | 422 | INVALID | /slug",
                "{\"slug\":\"a\"}                                            | 422 | INVALID | /name",
                "{\"slug\":\"9\",\"name\":\"A\"}                             | 422 | INVALID | /slug",
                "{\"slug\":\"a\",\"name\":\"A\",\"brand\":\"A]\"}            | 422 | INVALID | /brand",
                "{\"slug\":\"a\",\"name\":\"A\",\"zone\":\"CET+1\"}          | 422 | INVALID | /zone",
                "{\"slug\":\"a\",\"name\":\"A\",\"rules\":{\"onAgentReply\":\"x\"}} | 422 | INVALID | /rules/onAgentReply",
                "{\"slug\":\"a\",\"name\":\"A\",\"labels\":{\"status\":{\"open\":{\"fr\":\"\"}}}} | 422 | INVALID | /labels/status/open/fr",
                "{\"slug\":\"a\",\"name\":\"A\",\"organization\":-1}         | 422 | UNKNOWN_DESK_ORGANIZATION | /organization",
                "{\"slug\":\"a\",\"name\":\"A\",\"default\":\"yes\"}         | 400 | WRONG_TYPE | /default",
                "{\"slug\":\"a\",\"name\":\"A\",\"rules\":{\"x\":1}}         | 400 | UNKNOWN_FIELD | /rules/x",
            })
    void whatIsWrongWithANewDeskIsSaidWhereItIs(String body, int status, String code, String pointer) {
        tenant.administrator()
                .body(body)
                .post(DESKS)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void aProgramKnowsTheOrganizationsBelowItsOwnAndOpensNoDeskThere() {
        tenant.bindIntegrator(tenant.root);

        tenant.asIntegrator()
                .body(Map.of("slug", "program", "name", "Program", "organization", client))
                .post(DESKS)
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_OPEN"));
    }

    @Test
    void onlyAdministratorsOpenDesksAndEachSlugOnce() {
        tenant.desk(tenant.root, "support");
        tenant.person(REQUESTER, client);

        tenant.administrator()
                .body(Map.of("slug", "support", "name", "Again", "organization", client))
                .post(DESKS)
                .then()
                .statusCode(409)
                .body("code", is("DESK_SLUG_TAKEN"));
        tenant.as(REQUESTER)
                .body(Map.of("slug", "mine", "name", "Mine"))
                .post(DESKS)
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_OPEN"));
        tenant.as(REQUESTER)
                .body(Map.of("slug", "mine", "name", "Mine", "organization", client))
                .post(DESKS)
                .then()
                .statusCode(403);
        given().contentType("application/json").body("{}").post(DESKS).then().statusCode(401);
    }

    @Test
    void oneKnowsTheDesksThatAnswerOneAndNotThoseFurtherAway() {
        long user = tenant.organization(client, "user");
        tenant.desk(tenant.root, "hosting");
        tenant.desk(client, "reseller");
        tenant.person(REQUESTER, user);
        tenant.person(COLLEAGUE, client);

        tenant.as(REQUESTER)
                .get(DESKS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("reseller"))
                .body("items.members", everyItem(nullValue()));
        tenant.as(REQUESTER).get(DESKS + "/hosting").then().statusCode(404).body("code", is("DESK_NOT_FOUND"));
        tenant.as(COLLEAGUE).get(DESKS).then().body("items.slug", contains("hosting"));
        tenant.as(COLLEAGUE).get(DESKS + "/reseller").then().statusCode(404);
        tenant.administrator().get(DESKS).then().body("items.slug", contains("reseller", "hosting"));
        Tenant.founded().administrator().get(DESKS + "/hosting").then().statusCode(404);
    }

    @Test
    void aListOfDesksIsPaged() {
        tenant.desk(tenant.root, "one");
        tenant.desk(tenant.root, "two");

        String next = tenant.administrator()
                .queryParam("limit", 1)
                .get(DESKS)
                .then()
                .body("items.slug", contains("two"))
                .header("Link", endsWith("; rel=\"next\""))
                .extract()
                .path("next");
        tenant.administrator()
                .queryParam("cursor", next)
                .get(DESKS)
                .then()
                .statusCode(200)
                .body("items.slug", contains("one"));
        tenant.administrator().queryParam("cursor", "made-up").get(DESKS).then().statusCode(422);
    }

    @Test
    void aSupervisorConfiguresTheirDeskAndNoOther() {
        long support = tenant.desk(tenant.root, "support");
        tenant.desk(tenant.root, "success");
        tenant.member(support, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.member(support, tenant.person(AGENT, tenant.root), "agent");
        tenant.person(REQUESTER, client);
        String change =
                "{\"rules\":{\"closedReply\":\"reopen\"},\"labels\":{\"status\":{\"pending\":{\"fr\":\"Répondu\"}}}}";

        String read = tenant.as(SUPERVISOR).get(DESKS + "/support").header("ETag");
        tenant.as(SUPERVISOR)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", read)
                .body(change)
                .patch(DESKS + "/support")
                .then()
                .statusCode(200)
                .header("ETag", not(read))
                .body("rules.closedReply", is("reopen"))
                .body("rules.onAgentReply", is("unchanged"))
                .body("labels.status.pending.fr", is("Répondu"))
                .body("labels.status.pending.en", is("Pending"));
        tenant.as(SUPERVISOR)
                .header("If-Match", read)
                .body(change)
                .patch(DESKS + "/support")
                .then()
                .statusCode(412);
        tenant.as(SUPERVISOR)
                .body(change)
                .patch(DESKS + "/success")
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_CONFIGURE"));
        tenant.as(AGENT).body(change).patch(DESKS + "/support").then().statusCode(403);
        tenant.as(REQUESTER).body(change).patch(DESKS + "/support").then().statusCode(403);
        tenant.as(SUPERVISOR)
                .body("{\"default\":null,\"name\":\"x\"}")
                .patch(DESKS + "/support")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/default"));
        tenant.as(SUPERVISOR)
                .body("{\"rules\":{\"onAgentReply\":null},\"zone\":null}")
                .patch(DESKS + "/support")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/rules/onAgentReply", "/zone"));
        tenant.as(SUPERVISOR)
                .body("{\"slug\":\"success\"}")
                .patch(DESKS + "/support")
                .then()
                .statusCode(409);
    }
}
