package dev.guichet.ticket.maildomain;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import dev.guichet.ticket.directory.Tenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A domain that an organization of a test lists. What proves it needs [DnsOfTests].
public record Listing(Tenant tenant, long organization, String domain) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Listed by the root's administrator.
    public static Listing of(Tenant tenant, long organization, String domain) {
        tenant.administrator()
                .body(Map.of("emailDomains", List.of(domain)))
                .patch("/api/v1/organizations/" + organization)
                .then()
                .statusCode(200);
        return new Listing(tenant, organization, domain);
    }

    public String path() {
        return "/api/v1/organizations/" + organization + "/domains/" + domain;
    }

    public JsonPath read() {
        return tenant.read(path());
    }

    public Listing confirmed() {
        tenant.administrator()
                .put(path() + "/confirmation")
                .then()
                .statusCode(200)
                .body("confirmedAt", notNullValue());
        return this;
    }

    public Listing published() {
        JsonPath record = read();
        DnsOfTests.DNS.publish(record.getString("record.name"), record.getString("record.value"));
        return this;
    }

    public Listing proven() {
        published();
        check();
        return becomes("proven");
    }

    public ValidatableResponse check() {
        return tenant.administrator().post(path() + "/check").then().statusCode(202);
    }

    /// Asks its DNS, and waits for the answer to be written down.
    public Listing checked() {
        String before = read().getString("checkedAt");
        check();
        await().atMost(PATIENCE).until(() -> !Objects.equals(before, read().getString("checkedAt")));
        return this;
    }

    /// Once its DNS was asked for the first time: no worker has it then.
    public Listing looked() {
        await().atMost(PATIENCE).until(() -> read().getString("checkedAt") != null);
        return this;
    }

    public Listing becomes(String state) {
        await().atMost(PATIENCE).until(() -> state.equals(read().getString("state")));
        return this;
    }

    /// So that nobody else of its domain is a candidate of this root.
    public void unlisted() {
        tenant.administrator().body("{\"emailDomains\":[]}").patch("/api/v1/organizations/" + organization);
        DnsOfTests.DNS.withdraw("_guichet." + domain);
    }

    /// The slug of the organization that a new person of the domain joins.
    public String homeOfSomebodyNew() {
        return tenant.administrator()
                .body(Map.of("email", Tenant.unique("p") + "@" + domain))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .path("organization.slug");
    }
}
