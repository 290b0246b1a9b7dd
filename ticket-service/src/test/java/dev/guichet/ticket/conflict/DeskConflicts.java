package dev.guichet.ticket.conflict;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.directory.Throng;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What desks, their groups and their forms refuse.
final class DeskConflicts {
    private static final String MEMBER = "/desks/{desk}/members/{person}";

    private final Map<String, Asked> all = new HashMap<>();
    private final Tenant tenant = Tenant.founded();
    private final long support = tenant.desk(tenant.root, "support");
    private final long other = tenant.desk(tenant.root, "other");
    private final long agent = tenant.person(Tenant.AGENT, tenant.root);
    private final long supervisor = tenant.person(Tenant.SUPERVISOR, tenant.root);

    Map<String, Asked> all() throws SQLException {
        desks();
        members();
        groups();
        forms();
        return all;
    }

    private void desks() {
        Map<String, Object> nobody = Map.of("assignment", "round_robin");
        asked("POST /desks", "DESK_SLUG_TAKEN", "/desks", desk("support", Map.of()));
        asked("POST /desks", "DESK_HAS_NO_MEMBERS", "/desks", desk("nobody", nobody));
        String change = "PATCH /desks/{desk}";
        asked(change, "DESK_SLUG_TAKEN", "/desks/other", Map.of("slug", "support"));
        asked(change, "DEFAULT_DESK_REQUIRED", "/desks/support", Map.of("default", false));
        asked(change, "DESK_HAS_NO_MEMBERS", "/desks/other", Map.of("rules", nobody));
    }

    private Map<String, Object> desk(String slug, Map<String, Object> rules) {
        return Map.of("organization", tenant.root, "slug", slug, "name", "A desk", "rules", rules);
    }

    private void members() throws SQLException {
        tenant.member(support, supervisor, "supervisor");
        tenant.member(support, agent, "agent");
        long alone = tenant.desk(tenant.root, "alone");
        tenant.member(alone, agent, "agent");
        tenant.administrator()
                .body(Map.of("rules", Map.of("assignment", "round_robin")))
                .patch("/api/v1/desks/alone")
                .then()
                .statusCode(200);
        tenant.desk(tenant.root, "full");
        Throng.at(tenant.read("/api/v1/desks/full").getLong("id"), tenant.root, 500);
        asked("PUT " + MEMBER, "DESK_IS_FULL", "/desks/full/members/" + agent, Map.of("role", "agent"));
        String last = "/desks/support/members/" + supervisor;
        asked("PUT " + MEMBER, "LAST_SUPERVISOR", last, Map.of("role", "agent"));
        asked("DELETE " + MEMBER, "LAST_SUPERVISOR", last, null);
        asked("DELETE " + MEMBER, "LAST_MEMBER", "/desks/alone/members/" + agent, null);
    }

    private void groups() {
        created("/desks/support/groups", Map.of("slug", "used", "name", "Used"));
        created(
                "/forms",
                Map.of("desk", "support", "slug", "uses", "group", "used", "schema", Map.of("type", "object")));
        String groups = "/desks/support/groups";
        asked("POST /desks/{desk}/groups", "GROUP_SLUG_TAKEN", groups, Map.of("slug", "used", "name", "Again"));
        tenant.desk(tenant.root, "crowded");
        String crowded = "/desks/crowded/groups";
        for (int i = 0; i < 100; i++) {
            created(crowded, Map.of("slug", "g" + i, "name", "One of many"));
        }
        asked("POST /desks/{desk}/groups", "TOO_MANY_GROUPS", crowded, Map.of("slug", "one-more", "name", "Too many"));
        asked("DELETE /desks/{desk}/groups/{group}", "GROUP_IN_USE", groups + "/used", null);
        asked(
                "PUT /desks/{desk}/groups/{group}/members/{person}",
                "GROUP_MEMBER_NOT_AT_THE_DESK",
                groups + "/used/members/" + tenant.person(Tenant.COLLEAGUE, tenant.root),
                null);
    }

    private void forms() {
        Map<String, Object> form = Map.of("desk", "other", "slug", "taken", "schema", Map.of("type", "object"));
        created("/forms", form);
        long second = created("/forms", Map.of("desk", "other", "slug", "second", "schema", Map.of("type", "object")));
        asked("POST /forms", "FORM_SLUG_TAKEN", "/forms", form);
        asked("PATCH /forms/{form}", "FORM_SLUG_TAKEN", "/forms/" + second, Map.of("slug", "taken"));

        tenant.desk(tenant.root, "forms");
        long last = created("/forms", Map.of("desk", "forms", "slug", "last", "schema", Map.of("type", "object")));
        tenant.administrator()
                .body(Map.of("rules", Map.of("formRequired", true)))
                .patch("/api/v1/desks/forms")
                .then()
                .statusCode(200);
        asked("PATCH /forms/{form}", "LAST_FORM", "/forms/" + last, Map.of("archived", true));
    }

    private long created(String path, Map<String, Object> body) {
        return tenant.administrator()
                .body(body)
                .post("/api/v1" + path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void asked(String operation, String code, String path, @Nullable Object body) {
        String method = operation.substring(0, operation.indexOf(' '));
        all.put(operation + " " + code, new Asked(tenant::administrator, method, "/api/v1" + path, body));
    }
}
