package dev.guichet.ticket.directory;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HeaderConfig.headerConfig;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.ticket.world.Program;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// A root of its own for each test, founded through the API, since the parts are shared. The demo's people are
/// known in several such roots, so every request names its one.
public final class Tenant {
    public static final String ADMINISTRATOR = "ops-administrator";
    public static final String AGENT = "ops-agent";
    public static final String SUPERVISOR = "ops-supervisor";
    public static final String REQUESTER = "ops-requester";
    public static final String COLLEAGUE = "ops-colleague";
    /// Known to no root of these tests.
    public static final String STRANGER = "cebox-observer";

    public final long root;
    public final String slug;

    private Tenant(long root, String slug) {
        this.root = root;
        this.slug = slug;
    }

    /// A root that [#ADMINISTRATOR] configures and the client `integrator` is not bound to.
    public static Tenant founded() {
        String slug = unique("root");
        long id = await().until(
                        () -> operator()
                                .body(Map.of("slug", slug, "name", "Root " + slug, "administrators", new Object[] {
                                    Map.of("email", address(ADMINISTRATOR), "name", "Odile")
                                }))
                                .post("/api/v1/organizations"),
                        // a service that has just started waits for its schema
                        answer -> answer.statusCode() != 503)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        return new Tenant(id, slug);
    }

    public static RequestSpecification operator() {
        return json(TestTokens.of("operator"));
    }

    /// A demo user, in this root.
    public RequestSpecification as(String user) {
        return json(TestTokens.of(user)).header("Guichet-Root", root);
    }

    public RequestSpecification asIntegrator(String scopes) {
        return json(TestTokens.integrator(scopes)).header("Guichet-Root", root);
    }

    public RequestSpecification asIntegrator() {
        return asIntegrator("tickets:read tickets:write");
    }

    public RequestSpecification administrator() {
        return as(ADMINISTRATOR);
    }

    /// The id of a new organization.
    public long organization(long parent, String wanted) {
        return created("/api/v1/organizations", Map.of("parent", parent, "slug", wanted, "name", "The " + wanted));
    }

    /// The id of a demo user made known in an organization.
    public long person(String user, long organization) {
        return created("/api/v1/persons", Map.of("email", address(user), "organization", organization));
    }

    /// The id of a new desk.
    public long desk(long organization, String wanted) {
        return created("/api/v1/desks", Map.of("organization", organization, "slug", wanted, "name", "Desk " + wanted));
    }

    public ValidatableResponse member(long desk, long person, String role) {
        return administrator()
                .body(Map.of("role", role))
                .put("/api/v1/desks/" + desk + "/members/" + person)
                .then()
                .statusCode(200);
    }

    /// Names a person administrator of an organization, and so of its branch.
    public void administers(long person, long organization) {
        administrator()
                .put("/api/v1/organizations/" + organization + "/administrators/" + person)
                .then()
                .statusCode(200);
    }

    /// What becomes of moving an organization below another one.
    public ValidatableResponse move(long organization, long below) {
        return administrator()
                .body(Map.of("parent", below))
                .patch("/api/v1/organizations/" + organization)
                .then();
    }

    public void bindIntegrator(long organization) {
        Program.leaveAllBut(root);
        administrator()
                .put("/api/v1/organizations/" + organization + "/integrators/integrator")
                .then()
                .statusCode(200);
    }

    public JsonPath read(String path) {
        return administrator().get(path).then().statusCode(200).extract().jsonPath();
    }

    public static String address(String user) {
        return user + "@guichet.test";
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private long created(String path, Map<String, Object> body) {
        return administrator()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static RequestSpecification json(String token) {
        return given().config(config().headerConfig(
                                headerConfig().overwriteHeadersWithName("Accept-Language", "Content-Type")))
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
    }
}
