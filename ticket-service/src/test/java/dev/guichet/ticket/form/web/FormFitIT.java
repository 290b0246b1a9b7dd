package dev.guichet.ticket.form.web;

import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static dev.guichet.ticket.form.web.FormDesk.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A desk's rules and its forms never make each other useless.
@QuarkusTest
class FormFitIT {
    private static final String EMPTY = "{\"type\":\"object\"}";
    private static final String INCIDENT = ",\"kind\":\"incident\"";
    private static final String CRITICAL_ONLY =
            "{\"kinds\":[{\"name\":\"critical\",\"label\":{\"fr\":\"Critique\",\"en\":\"Critical\"}}]}";

    private FormDesk desk;

    @BeforeEach
    void aDesk() {
        desk = new FormDesk();
    }

    @Test
    void aFormIsForAKindThatItsDeskTakes() {
        long archived = desk.form("c", EMPTY, INCIDENT);
        desk.patch(archived, "{\"archived\":true}").statusCode(200);
        rules(CRITICAL_ONLY).statusCode(200);

        refused(desk.post(SUPERVISOR, body("a", EMPTY, INCIDENT)));
        long plain = desk.form("a", EMPTY, "");
        desk.form("b", EMPTY, ",\"kind\":\"critical\"");
        refused(desk.patch(plain, "{\"kind\":\"incident\"}"));
        refused(desk.patch(archived, "{\"archived\":false}"));
        desk.patch(archived, "{\"archived\":false,\"kind\":null}").statusCode(200);
    }

    @Test
    void aKindThatAFormIsForStays() {
        long form = desk.form("a", EMPTY, INCIDENT);

        rules(CRITICAL_ONLY)
                .statusCode(422)
                .body("code", is("RULES_CONTRADICT"))
                .body("violations.pointer", contains("/rules/kinds"))
                .body("violations.code", contains("KIND_OF_A_FORM"))
                .body("violations.message", contains("A form of this desk is for requests of the kind incident."));
        desk.tenant.as(SUPERVISOR).get("/api/v1/desks/cebox").then().body("rules.kinds", empty());
        desk.patch(form, "{\"archived\":true}").statusCode(200);
        rules(CRITICAL_ONLY).statusCode(200);
    }

    @Test
    void aDeskThatWantsAFormKeepsOne() {
        rules("{\"formRequired\":true}")
                .statusCode(422)
                .body("code", is("RULES_CONTRADICT"))
                .body("violations.code", contains("NO_FORM_OFFERED"));
        long first = desk.form("a", EMPTY, "");
        rules("{\"formRequired\":true}").statusCode(200);
        desk.patch(first, "{\"archived\":true}").statusCode(409).body("code", is("LAST_FORM"));

        long second = desk.form("b", EMPTY, "");
        assertThat(List.of(archived(first), archived(second))).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void ofTwoFormsArchivedAtOnceOneStays() throws Exception {
        long first = desk.form("a", EMPTY, "");
        long second = desk.form("b", EMPTY, "");
        rules("{\"formRequired\":true}").statusCode(200);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both = List.of(() -> archived(first), () -> archived(second));
            assertThat(callers.invokeAll(both).stream().map(Future::resultNow)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void aDeskThatWantsAFormFromTheStartCouldTakeNothing() {
        desk.tenant
                .administrator()
                .body("{\"organization\":" + desk.tenant.root
                        + ",\"slug\":\"strict\",\"name\":\"Strict\",\"rules\":{\"formRequired\":true}}")
                .post("/api/v1/desks")
                .then()
                .statusCode(422)
                .body("violations.code", contains("NO_FORM_OFFERED"));
    }

    private int archived(long form) {
        return desk.patch(form, "{\"archived\":true}").extract().statusCode();
    }

    private ValidatableResponse rules(String rules) {
        return desk.tenant
                .as(SUPERVISOR)
                .body("{\"rules\":" + rules + "}")
                .patch("/api/v1/desks/cebox")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(422)
                .body("code", is("UNKNOWN_KIND"))
                .body("kinds", contains("critical"))
                .body("violations.pointer", contains("/kind"));
    }
}
