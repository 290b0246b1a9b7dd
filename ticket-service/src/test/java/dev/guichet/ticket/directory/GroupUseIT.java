package dev.guichet.ticket.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What names a group of a desk, and keeps it from going.
@QuarkusTest
class GroupUseIT {
    private static final String GROUPS = "/api/v1/desks/support/groups";

    private Tenant tenant;

    @BeforeEach
    void aDesk() {
        tenant = Tenant.founded();
        tenant.desk(tenant.root, "support");
    }

    @Test
    void aRuleNamesAGroupOfTheDesk() {
        refused(rule("\"second-line\""), 422, "UNKNOWN_GROUP");
        made("second-line");

        rule("\"second-line\"").statusCode(200).body("rules.group", equalTo("second-line"));
        refused(delete(), 409, "GROUP_IN_USE").body("usedBy", contains("rules"));
        rule("null").statusCode(200).body("rules.group", nullValue());
        delete().statusCode(204);
        refused(delete(), 404, "GROUP_NOT_FOUND");
        refused(
                tenant.administrator()
                        .body(Map.of(
                                "organization",
                                tenant.root,
                                "slug",
                                "new",
                                "name",
                                "New",
                                "rules",
                                Map.of("group", "second-line")))
                        .post("/api/v1/desks")
                        .then(),
                422,
                "UNKNOWN_GROUP");
    }

    @Test
    void aFormNamesAGroupOfItsDesk() {
        refused(form("critical", "second-line"), 422, "UNKNOWN_GROUP").body("violations.pointer", contains("/group"));
        made("second-line");

        long form = form("critical", "second-line")
                .statusCode(201)
                .body("group", equalTo("second-line"))
                .extract()
                .jsonPath()
                .getLong("id");
        refused(delete(), 409, "GROUP_IN_USE").body("usedBy", contains("forms"));
        refused(change(form, "\"nobody\""), 422, "UNKNOWN_GROUP");
        change(form, "null").statusCode(200).body("group", nullValue());
        delete().statusCode(204);
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

    private ValidatableResponse delete() {
        return tenant.administrator().delete(GROUPS + "/second-line").then();
    }

    private ValidatableResponse rule(String group) {
        return tenant.administrator()
                .body("{\"rules\":{\"group\":" + group + "}}")
                .patch("/api/v1/desks/support")
                .then();
    }

    private ValidatableResponse form(String slug, String group) {
        return tenant.administrator()
                .body(Map.of("desk", "support", "slug", slug, "group", group, "schema", Map.of("type", "object")))
                .post("/api/v1/forms")
                .then();
    }

    private ValidatableResponse change(long form, String group) {
        return tenant.administrator()
                .body("{\"group\":" + group + "}")
                .patch("/api/v1/forms/" + form)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("code", is(code));
    }
}
