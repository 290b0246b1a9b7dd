package dev.guichet.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.events.DeskRef;
import dev.guichet.events.PolicyChanged;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Caller;
import dev.guichet.sla.Root;
import dev.guichet.sla.Rows;
import dev.guichet.sla.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyResourceIT {
    private static final String SECONDS =
            "{\"pendingReminderAfter\":\"PT2S\",\"pendingCloseAfter\":\"PT4S\",\"solvedCloseAfter\":\"PT4S\"}";

    private final Scene scene = Scene.played();

    @Test
    void aDeskThatNobodyConfiguredHasThreeFiveAndFourDays() {
        get(scene.agent, scene.policy())
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("desk.slug", equalTo(scene.root.desk.slug()))
                .body("pendingReminderAfter", equalTo("P3D"))
                .body("pendingCloseAfter", equalTo("P5D"))
                .body("solvedCloseAfter", equalTo("P4D"))
                .body("updatedAt", nullValue())
                .body("version", equalTo(0));
    }

    @Test
    void aDeskIsFoundByItsIdToo() {
        get(scene.agent, "/api/v1/sla/policies/" + scene.root.desk.id())
                .statusCode(200)
                .body("desk.slug", equalTo(scene.root.desk.slug()));
    }

    @Test
    void aSupervisorConfiguresTheirDeskInSeconds() {
        put(scene.supervisor, SECONDS)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("pendingReminderAfter", equalTo("PT2S"))
                .body("updatedAt", notNullValue());
        get(scene.agent, scene.policy()).statusCode(200).body("pendingCloseAfter", equalTo("PT4S"));
    }

    @Test
    void anAdministratorOfTheOrganizationConfiguresItsDesk() {
        put(scene.administrator, "{\"solvedCloseAfter\":\"P7D\"}")
                .statusCode(200)
                .body("solvedCloseAfter", equalTo("P7D"))
                .body("pendingCloseAfter", equalTo("P5D"));
    }

    @Test
    void othersHearOfTheFirstPolicyAndOfEachChange() {
        put(scene.supervisor, "{\"solvedCloseAfter\":null}").statusCode(200);
        put(scene.supervisor, "{\"solvedCloseAfter\":null}").statusCode(200);

        long desk = scene.root.desk.id();
        await().untilAsserted(() -> assertThat(Broker.policiesOf(desk))
                .extracting(PolicyChanged::pendingCloseAfter, PolicyChanged::solvedCloseAfter)
                .containsExactly(tuple(432_000L, 345_600L), tuple(432_000L, null)));
        assertThat(Broker.policiesOf(desk).getLast().meta().actor().person()).isNotNull();
    }

    @Test
    void nullSwitchesOffAndOmittedKeeps() {
        put(scene.supervisor, "{\"pendingReminderAfter\":null,\"pendingCloseAfter\":null}")
                .statusCode(200);
        put(scene.supervisor, "{\"solvedCloseAfter\":\"PT36H\"}")
                .statusCode(200)
                .body("pendingReminderAfter", nullValue())
                .body("pendingCloseAfter", nullValue())
                .body("solvedCloseAfter", equalTo("P1DT12H"))
                .body("version", equalTo(2));
    }

    @Test
    void aChangeThatChangesNothingKeepsTheVersion() {
        put(scene.supervisor, "{\"solvedCloseAfter\":\"P4D\"}").statusCode(200).header("ETag", "\"0\"");
        put(scene.supervisor, "{}").statusCode(200).header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @CsvSource({
        "pendingReminderAfter, P5D, REMINDER_NOT_BEFORE_CLOSURE",
        "pendingCloseAfter, three days, NOT_A_DURATION",
        "pendingCloseAfter, P1M, NOT_A_DURATION",
        "solvedCloseAfter, PT1.5S, NOT_WHOLE_SECONDS",
        "solvedCloseAfter, PT0S, TOO_SHORT",
        "solvedCloseAfter, -P4D, TOO_SHORT",
        "solvedCloseAfter, P367D, TOO_LONG"
    })
    void whatCannotBeIsRefusedWithItsPlaceAndReason(String field, String value, String code) {
        put(scene.supervisor, "{\"%s\":\"%s\"}".formatted(field, value))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID"))
                .body("violations", hasSize(1))
                .body("violations[0].pointer", equalTo("/" + field))
                .body("violations[0].code", equalTo(code));
        get(scene.agent, scene.policy()).body("version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"solvedCloseAfter\":4} | WRONG_TYPE",
                "{\"solvedCloseAfter\":[\"P4D\"]} | WRONG_TYPE",
                "{\"closeAfter\":\"P4D\"} | UNKNOWN_FIELD",
                "{\"solvedCloseAfter\": | UNREADABLE_BODY"
            })
    void whatCannotBeReadIsRefused(String body, String code) {
        put(scene.supervisor, body).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void anAgentReadsAndDoesNotConfigure() {
        put(scene.agent, SECONDS)
                .statusCode(403)
                .body("code", equalTo("SUPERVISORS_ONLY"))
                .body(
                        "detail",
                        equalTo("Only supervisors of the desk and administrators of its organization configure"
                                + " its policy."));
    }

    @Test
    void whoAsksAtADeskDoesNotKnowOfItsPolicy() {
        get(scene.requester, scene.policy()).statusCode(404).body("code", equalTo("UNKNOWN_DESK"));
        put(scene.requester, SECONDS).statusCode(404).body("code", equalTo("UNKNOWN_DESK"));
    }

    @Test
    void aDeskOfAnotherRootIsUnknown() {
        Scene other = Scene.played();
        get(scene.supervisor, other.policy()).statusCode(404);
        get(scene.supervisor, "/api/v1/sla/policies/" + other.root.desk.id()).statusCode(404);
        put(scene.supervisor, "/api/v1/sla/policies/" + other.root.desk.id(), SECONDS)
                .statusCode(404);
    }

    @Test
    void aDeskThatDoesNotExistIsUnknown() {
        get(scene.supervisor, "/api/v1/sla/policies/nowhere").statusCode(404).body("code", equalTo("UNKNOWN_DESK"));
        get(scene.supervisor, "/api/v1/sla/policies/99999999999999999999").statusCode(404);
    }

    @Test
    void whoeverReadItBeforeTheLastChangeIsToldSo() {
        put(scene.supervisor, SECONDS).statusCode(200);
        scene.supervisor
                .in(scene.root)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{}")
                .put(scene.policy())
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("version", equalTo(1));
    }

    @Test
    void theSameKeyAndBodyIsTheSameCall() {
        for (int i = 0; i < 2; i++) {
            scene.supervisor
                    .in(scene.root)
                    .header("Idempotency-Key", "sla-it-" + scene.root.id)
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body(SECONDS)
                    .put(scene.policy())
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
    }

    @Test
    void theListHasTheDesksOneIsAMemberOfOrConfigures() {
        get(scene.agent, "/api/v1/sla/policies")
                .statusCode(200)
                .body("items.desk.slug", hasItem(scene.root.desk.slug()));
        get(scene.administrator, "/api/v1/sla/policies")
                .body("items", hasSize(1))
                .body("next", nullValue());
        get(scene.requester, "/api/v1/sla/policies").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theListGoesFromPageToPageNewestDeskFirst() {
        Root root = scene.root;
        DeskRef newer = new DeskRef(root.desk.id() + 1, "newer-" + root.id, "Newer", "Newer");
        Broker.publish(root.desk(newer, 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> Rows.knownOf(root.id) == 10);

        Response first = scene.administrator.in(root).get("/api/v1/sla/policies?limit=1");
        first.then()
                .statusCode(200)
                .body("items.desk.slug", contains(newer.slug()))
                .header("Link", endsWith("; rel=\"next\""));
        String next = "/api/v1/sla/policies?limit=1&cursor=" + first.path("next");
        get(scene.administrator, next)
                .body("items.desk.slug", contains(root.desk.slug()))
                .body("next", nullValue());
        get(scene.agent, next).statusCode(422).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void theListIsRefusedBadBoundsAndCursors() {
        get(scene.agent, "/api/v1/sla/policies?limit=0").statusCode(422);
        get(scene.agent, "/api/v1/sla/policies?limit=201").statusCode(422);
        get(scene.agent, "/api/v1/sla/policies?cursor=made-up").statusCode(422).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void nobodyWithoutATokenGetsIn() {
        RestAssured.given().get(scene.policy()).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2("not.a.token")
                .get(scene.policy())
                .then()
                .statusCode(401);
        RestAssured.given()
                .contentType("application/json")
                .body(SECONDS)
                .put(scene.policy())
                .then()
                .statusCode(401);
    }

    @Test
    void anIntegratorHasNoPartInPolicies() {
        Caller integrator = Caller.integrator("tickets:read tickets:write");
        get(integrator, scene.policy()).statusCode(404);
    }

    private ValidatableResponse get(Caller caller, String path) {
        return caller.in(scene.root).get(path).then();
    }

    private ValidatableResponse put(Caller caller, String body) {
        return put(caller, scene.policy(), body);
    }

    private ValidatableResponse put(Caller caller, String path, String body) {
        return caller.in(scene.root)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }
}
