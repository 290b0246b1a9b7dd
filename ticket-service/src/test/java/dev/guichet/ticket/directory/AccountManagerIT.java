package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static dev.guichet.ticket.directory.Tenant.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who takes care of an organization: S4.3.
@QuarkusTest
class AccountManagerIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations/";

    private Tenant tenant;
    private long reseller;
    private long client;
    private long support;
    private long agent;

    /// The desk of the root has an agent and a supervisor.
    @BeforeEach
    void aDeskAboveAClient() {
        tenant = Tenant.founded();
        reseller = tenant.organization(tenant.root, "reseller");
        client = tenant.organization(reseller, "client");
        support = tenant.desk(tenant.root, "support");
        agent = tenant.person(AGENT, tenant.root);
        tenant.member(support, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.member(support, agent, "agent");
    }

    @Test
    void aMemberOfADeskAboveIsShownToWhoeverKnowsTheOrganization() {
        tenant.person(REQUESTER, client);

        put(client, agent)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("accountManager.id", is((int) agent))
                .body("accountManager.email", is(address(AGENT)));

        tenant.as(REQUESTER)
                .get(ORGANIZATIONS + client)
                .then()
                .body("accountManager.id", is((int) agent))
                .body("administrators", nullValue());
        tenant.as(REQUESTER).get("/api/v1/organizations").then().body("items.accountManager.id", hasItem((int) agent));
        tenant.administrator()
                .body("{\"accountManager\":null}")
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(200)
                .body("accountManager", nullValue());
    }

    @Test
    void whoIsAtNoDeskThatServesItIsRefusedLikeOneWhoIsUnknown() {
        long requester = tenant.person(REQUESTER, client);
        long colleague = tenant.person(COLLEAGUE, client);
        tenant.administers(colleague, client);
        long below = tenant.desk(client, "below");
        tenant.member(below, requester, "agent");

        refused(put(client, 0));
        refused(put(client, colleague));
        refused(put(reseller, requester));
        // The administrator of the client does not know whoever is at the desk above.
        refused(tenant.as(COLLEAGUE)
                .body(Map.of("accountManager", agent))
                .patch(ORGANIZATIONS + client)
                .then());
        put(client, requester).statusCode(200);
        tenant.as(REQUESTER)
                .body("{\"accountManager\":null}")
                .patch(ORGANIZATIONS + client)
                .then()
                .statusCode(403);
    }

    @Test
    void whoLeavesTheirLastDeskAboveItTakesCareNoLonger() {
        long second = tenant.desk(reseller, "second");
        tenant.member(second, agent, "agent");
        tenant.member(second, tenant.person(COLLEAGUE, reseller), "agent");
        put(client, agent).statusCode(200);
        put(tenant.root, agent).statusCode(200);

        leave(support, agent, 200);
        shown(client).body("accountManager.id", is((int) agent)).header("ETag", "\"2\"");
        shown(tenant.root).body("accountManager", nullValue()).header("ETag", "\"3\"");

        leave(second, agent, 200);
        shown(client).body("accountManager", nullValue()).header("ETag", "\"3\"");
    }

    @Test
    void whoIsRefusedToLeaveStaysInCharge() {
        long only = tenant.desk(reseller, "only");
        tenant.member(only, agent, "agent");
        leave(support, agent, 200);
        put(client, agent).statusCode(200);

        leave(only, agent, 409);

        shown(client).body("accountManager.id", is((int) agent));
    }

    @Test
    void whoChangesTheirOwnOrganizationStaysAtTheirDeskAndInCharge() {
        put(client, agent).statusCode(200);

        tenant.administrator()
                .body(Map.of("organization", reseller))
                .patch("/api/v1/persons/" + agent)
                .then()
                .statusCode(200);

        shown(client).body("accountManager.id", is((int) agent));
    }

    @Test
    void aMoveAwayFromTheirDeskLeavesItToNobody() {
        long elsewhere = tenant.organization(tenant.root, "elsewhere");
        long site = tenant.organization(client, "site");
        long far = tenant.desk(reseller, "far");
        long colleague = tenant.person(COLLEAGUE, reseller);
        tenant.member(far, colleague, "agent");
        put(client, agent).statusCode(200);
        put(site, colleague).statusCode(200);

        tenant.move(client, elsewhere).statusCode(200).body("accountManager.id", is((int) agent));

        shown(site).body("accountManager", nullValue()).header("ETag", "\"3\"");
        long other = tenant.organization(reseller, "other");
        put(other, colleague).statusCode(200);
        tenant.move(other, elsewhere).statusCode(200).body("accountManager", nullValue());
    }

    @Test
    void nobodyIsPutInChargeWhileTheyLeave() throws Exception {
        for (int round = 0; round < 10; round++) {
            tenant.member(support, agent, "agent");
            List<Integer> statuses = Together.call(
                    () -> put(client, agent).extract().statusCode(),
                    () -> tenant.administrator()
                            .delete("/api/v1/desks/" + support + "/members/" + agent)
                            .statusCode());

            assertThat(statuses.getFirst()).isIn(200, 422);
            assertThat(statuses.getLast()).isEqualTo(200);
            shown(client).body("accountManager", nullValue());
        }
    }

    private ValidatableResponse put(long organization, long person) {
        return tenant.administrator()
                .body(Map.of("accountManager", person))
                .patch(ORGANIZATIONS + organization)
                .then();
    }

    private ValidatableResponse shown(long organization) {
        return tenant.administrator().get(ORGANIZATIONS + organization).then().statusCode(200);
    }

    private void leave(long desk, long person, int status) {
        tenant.administrator()
                .delete("/api/v1/desks/" + desk + "/members/" + person)
                .then()
                .statusCode(status);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("code", is("ACCOUNT_MANAGER_NOT_AT_A_DESK"))
                .body("violations.pointer", contains("/accountManager"));
    }
}
