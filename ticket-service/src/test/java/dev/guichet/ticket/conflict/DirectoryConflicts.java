package dev.guichet.ticket.conflict;

import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.directory.Throng;
import dev.guichet.ticket.maildomain.DomainRows;
import dev.guichet.ticket.maildomain.Listing;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What organizations and persons refuse.
final class DirectoryConflicts {
    private final Map<String, Asked> all = new HashMap<>();
    private final Tenant tenant = Tenant.founded();
    private final long client = tenant.organization(tenant.root, "client");
    private final long site = tenant.organization(client, "site");

    Map<String, Asked> all() throws SQLException {
        names();
        places();
        people();
        categories();
        return all;
    }

    private void names() throws SQLException {
        Map<String, Object> taken = Map.of("slug", "client");
        asked("PATCH /organizations/{organization}", "ORGANIZATION_SLUG_TAKEN", "/organizations/" + site, taken);
        var body = new HashMap<String, Object>(Map.of("parent", tenant.root, "slug", "client", "name", "Other"));
        asked("POST /organizations", "ORGANIZATION_SLUG_TAKEN", "/organizations", body);
        domains();
    }

    private void domains() throws SQLException {
        String confirm = "PUT /organizations/{organization}/domains/{domain}/confirmation";
        Listing first = Listing.of(tenant, client, tenant.slug + ".example").confirmed();
        Listing second = Listing.of(tenant, site, first.domain());
        asked(confirm, "EMAIL_DOMAIN_TAKEN", second.path().substring("/api/v1".length()) + "/confirmation", null);
        long third = tenant.organization(client, "third");
        Listing.of(tenant, third, "third-" + first.domain());
        DomainRows.ofTheService().rename(tenant.root, "third-" + first.domain(), "gmail.com");
        asked(confirm, "PUBLIC_MAIL_DOMAIN", "/organizations/" + third + "/domains/gmail.com/confirmation", null);
    }

    private void places() throws SQLException {
        long large = tenant.organization(tenant.root, "large");
        Throng.below(tenant.root, large, 1, 1_000);
        String change = "PATCH /organizations/{organization}";
        asked(change, "ROOT_STAYS", "/organizations/" + tenant.root, Map.of("parent", client));
        asked(change, "ORGANIZATION_CYCLE", "/organizations/" + client, Map.of("parent", site));
        asked(change, "BRANCH_TOO_LARGE", "/organizations/" + large, Map.of("parent", client));
        unproven(change);
    }

    private void unproven(String change) {
        long full = tenant.organization(tenant.root, "full");
        for (int i = 0; i < 5; i++) {
            String slug = "unproven-" + i;
            tenant.administrator()
                    .body(Map.of("parent", full, "slug", slug, "name", slug, "emailDomains", domains(slug)))
                    .post("/api/v1/organizations")
                    .then()
                    .statusCode(201);
        }
        List<String> one = List.of("over." + tenant.slug + ".example");
        asked(change, "TOO_MANY_UNPROVEN_DOMAINS", "/organizations/" + full, Map.of("emailDomains", one));
        var body = new HashMap<String, Object>(Map.of("parent", full, "slug", "over", "name", "Over"));
        body.put("emailDomains", one);
        asked("POST /organizations", "TOO_MANY_UNPROVEN_DOMAINS", "/organizations", body);
    }

    private List<String> domains(String below) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "d" + i + "." + below + "." + tenant.slug + ".example")
                .toList();
    }

    private void people() {
        long requester = tenant.person(Tenant.REQUESTER, client);
        tenant.as(Tenant.REQUESTER).get("/api/v1/me").then().statusCode(200);
        long administrator = tenant.read("/api/v1/me").getLong("person.id");
        asked(
                "POST /persons",
                "EMAIL_TAKEN",
                "/persons",
                Map.of("email", Tenant.address(Tenant.REQUESTER), "organization", client));
        asked(
                "POST /persons/{person}/invitation",
                "ALREADY_SIGNED_IN",
                "/persons/" + requester + "/invitation",
                Map.of());
        asked(
                "DELETE /organizations/{organization}/administrators/{person}",
                "LAST_ADMINISTRATOR",
                "/organizations/" + tenant.root + "/administrators/" + administrator,
                null);
        branch();
        tenant.bindIntegrator(client);
        asked(
                "PUT /organizations/{organization}/integrators/{client}",
                "INTEGRATOR_BOUND_ELSEWHERE",
                "/organizations/" + site + "/integrators/integrator",
                null);
    }

    /// Names somebody of another branch as administrator.
    private void branch() {
        tenant.administers(tenant.person(Tenant.AGENT, client), client);
        tenant.person(Tenant.COLLEAGUE, tenant.organization(tenant.root, "sister"));
        Map<String, Object> body = Map.of(
                "parent",
                client,
                "slug",
                "branch",
                "name",
                "Branch",
                "administrators",
                List.of(Map.of("email", Tenant.address(Tenant.COLLEAGUE))));
        all.put(
                "POST /organizations EMAIL_TAKEN",
                new Asked(() -> tenant.as(Tenant.AGENT), "POST", "/api/v1/organizations", body));
    }

    private void categories() {
        String taken = category("taken");
        String other = category("other");
        asked(
                "POST /categories",
                "CATEGORY_SLUG_TAKEN",
                "/categories",
                Map.of("organization", tenant.root, "slug", taken, "labels", Map.of("fr", "Prise", "en", "Taken")));
        asked(
                "PATCH /categories/{category}",
                "CATEGORY_SLUG_TAKEN",
                "/categories/"
                        + tenant.read("/api/v1/categories").getLong("items.find { it.slug == '" + other + "' }.id"),
                Map.of("slug", taken));
    }

    private String category(String slug) {
        tenant.administrator()
                .body(Map.of("organization", tenant.root, "slug", slug, "labels", Map.of("fr", slug, "en", slug)))
                .post("/api/v1/categories")
                .then()
                .statusCode(201);
        return slug;
    }

    private void asked(String operation, String code, String path, @org.jspecify.annotations.Nullable Object body) {
        String method = operation.substring(0, operation.indexOf(' '));
        all.put(operation + " " + code, new Asked(tenant::administrator, method, "/api/v1" + path, body));
    }
}
