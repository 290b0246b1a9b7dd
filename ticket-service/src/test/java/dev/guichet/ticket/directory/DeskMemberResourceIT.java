package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is at a desk.
@QuarkusTest
class DeskMemberResourceIT {
    private static final String DESKS = "/api/v1/desks";

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void membersComeChangeRolesAndGo() {
        long desk = tenant.desk(tenant.root, "support");
        long agent = tenant.person(AGENT, tenant.root);
        String seat = DESKS + "/support/members/" + agent;

        tenant.member(desk, agent, "agent").header("ETag", "\"2\"").body("members.role", contains("agent"));
        tenant.member(desk, agent, "agent").header("ETag", "\"2\"");
        tenant.member(desk, agent, "supervisor").header("ETag", "\"3\"").body("members.role", contains("supervisor"));

        tenant.member(desk, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.administrator().header("If-Match", "\"1\"").delete(seat).then().statusCode(412);
        tenant.administrator().delete(seat).then().statusCode(200).body("members.size()", is(1));
        tenant.administrator().delete(seat).then().statusCode(404).body("code", is("MEMBER_NOT_FOUND"));
    }

    @Test
    void aDeskKeepsItsLastSupervisor() {
        long desk = tenant.desk(tenant.root, "support");
        long supervisor = tenant.person(SUPERVISOR, tenant.root);
        tenant.member(desk, supervisor, "supervisor");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
        String seat = DESKS + "/support/members/" + supervisor;

        tenant.administrator().delete(seat).then().statusCode(409).body("code", is("LAST_SUPERVISOR"));
        tenant.administrator()
                .body(Map.of("role", "agent"))
                .put(seat)
                .then()
                .statusCode(409)
                .body("code", is("LAST_SUPERVISOR"));
        tenant.administrator()
                .get(DESKS + "/support")
                .then()
                .header("ETag", "\"3\"")
                .body("members.role", containsInAnyOrder("agent", "supervisor"));
    }

    @Test
    void aDeskHasFiveHundredMembersAtMost() throws SQLException {
        Throng.at(tenant.desk(tenant.root, "support"), tenant.root, 500);

        tenant.administrator()
                .body(Map.of("role", "agent"))
                .put(DESKS + "/support/members/" + tenant.person(AGENT, tenant.root))
                .then()
                .statusCode(409)
                .body("code", is("DESK_IS_FULL"));
        assertThat(tenant.read(DESKS + "/support").getList("members")).hasSize(500);
    }

    @Test
    void aDeskThatNeverHadASupervisorKeepsItsLastMember() {
        long desk = tenant.desk(tenant.root, "support");
        long agent = tenant.person(AGENT, tenant.root);
        long colleague = tenant.person(COLLEAGUE, client);
        tenant.member(desk, agent, "agent");
        tenant.member(desk, colleague, "agent");

        tenant.administrator()
                .delete(DESKS + "/support/members/" + colleague)
                .then()
                .statusCode(200);
        tenant.administrator()
                .delete(DESKS + "/support/members/" + agent)
                .then()
                .statusCode(409)
                .body("code", is("LAST_MEMBER"));
        tenant.member(desk, agent, "agent").body("members.role", contains("agent"));
    }

    @Test
    void ofTwoSupervisorsWhoLeaveTogetherOneStays() throws Exception {
        long desk = tenant.desk(tenant.root, "support");
        long one = tenant.person(SUPERVISOR, tenant.root);
        long other = tenant.person(AGENT, tenant.root);
        for (int round = 0; round < 10; round++) {
            tenant.member(desk, one, "supervisor");
            tenant.member(desk, other, "supervisor");

            List<Integer> statuses = Together.call(
                    () -> tenant.administrator()
                            .delete(DESKS + "/support/members/" + one)
                            .statusCode(),
                    () -> tenant.administrator()
                            .body(Map.of("role", "agent"))
                            .put(DESKS + "/support/members/" + other)
                            .statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void whoMaySeatWhomIsChecked() {
        tenant.desk(tenant.root, "support");
        long requester = tenant.person(REQUESTER, client);
        String seat = DESKS + "/support/members/";

        tenant.as(REQUESTER)
                .body(Map.of("role", "agent"))
                .put(seat + requester)
                .then()
                .statusCode(403);
        tenant.administrator()
                .body(Map.of("role", "agent"))
                .put(seat + 0)
                .then()
                .statusCode(404)
                .body("code", is("PERSON_NOT_FOUND"));
        tenant.administrator()
                .body(Map.of("role", "agent"))
                .put(DESKS + "/nowhere/members/" + requester)
                .then()
                .statusCode(404)
                .body("code", is("DESK_NOT_FOUND"));
        tenant.administrator()
                .body(Map.of("role", "boss"))
                .put(seat + requester)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/role"));
        tenant.administrator().body("{}").put(seat + requester).then().statusCode(422);
        given().contentType("application/json")
                .body("{}")
                .put(seat + requester)
                .then()
                .statusCode(401);
    }

    @Test
    void agentsReadWhoElseIsAtTheirDesk() {
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
        tenant.member(desk, tenant.person(SUPERVISOR, tenant.root), "supervisor");

        tenant.as(AGENT)
                .get(DESKS + "/support")
                .then()
                .statusCode(200)
                .body("members.role", containsInAnyOrder("agent", "supervisor"));
    }
}
