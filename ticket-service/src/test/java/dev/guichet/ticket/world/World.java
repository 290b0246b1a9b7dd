package dev.guichet.ticket.world;

import static io.restassured.RestAssured.given;

import dev.guichet.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A root of its own for a test, set up through the API with the people of the demo: a provider with a desk, and two
/// clients below it. `ops-requester` and `ops-colleague` belong to the first client, `xivo-agent` to the second.
public final class World {
    public static final String ADMINISTRATOR = "ops-administrator";
    public static final String SUPERVISOR = "ops-supervisor";
    public static final String AGENT = "ops-agent";
    public static final String REQUESTER = "ops-requester";
    public static final String COLLEAGUE = "ops-colleague";
    /// Of the other client.
    public static final String NEIGHBOUR = "xivo-agent";
    /// The program bound to the first client.
    public static final String PROGRAM = "integrator";

    private final Map<String, Long> persons = new ConcurrentHashMap<>();
    private long root;
    private long client;
    private long neighbours;

    private World() {}

    /// It comes into being when it is first looked at: a test's fields are made before the service listens.
    public static World create() {
        return new World();
    }

    /// Everybody waits for whoever looks first, who asks again while making it.
    private synchronized void be() {
        if (root == 0) {
            root = newRoot();
            client = organization("client");
            neighbours = organization("neighbours");
            people();
        }
    }

    private static long newRoot() {
        String slug = "w" + UUID.randomUUID().toString().replace("-", "");
        return given().auth()
                .oauth2(TestTokens.of("operator"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        "Provider",
                        "administrators",
                        List.of(Map.of("email", address(ADMINISTRATOR), "name", "Administrator"))))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private void people() {
        as(ADMINISTRATOR)
                .body(Map.of(
                        "organization", root, "slug", "support", "name", "Support", "brand", "Ops", "default", true))
                .post("/api/v1/desks")
                .then()
                .statusCode(201);
        person(AGENT, root, false);
        person(SUPERVISOR, root, false);
        person(REQUESTER, client, false);
        person(COLLEAGUE, client, false);
        person(NEIGHBOUR, neighbours, true);
        member(AGENT, "support", "agent");
        member(SUPERVISOR, "support", "supervisor");
    }

    /// Has the program act here, for the first client, and nowhere else.
    public void program() {
        Program.leaveAllBut(root());
        as(ADMINISTRATOR)
                .put("/api/v1/organizations/{o}/integrators/integrator", client)
                .then()
                .statusCode(200);
    }

    /// Has it act here for all of the root.
    public void programOfTheRoot() {
        Program.leaveAllBut(0);
        as(ADMINISTRATOR)
                .put("/api/v1/organizations/{o}/integrators/integrator", root())
                .then()
                .statusCode(200);
    }

    /// What the program sees, wherever it is bound.
    public List<Long> listAsProgram() {
        return given().auth()
                .oauth2(TestTokens.integrator())
                .header("Guichet-Root", root())
                .get("/api/v1/tickets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number", Long.class);
    }

    public static String address(String user) {
        return user + "@guichet.test";
    }

    public long root() {
        be();
        return root;
    }

    public long client() {
        be();
        return client;
    }

    public long person(String user) {
        be();
        return persons.get(user);
    }

    public void person(String user, long organization, boolean viewer) {
        long id = as(ADMINISTRATOR)
                .body(Map.of(
                        "email", address(user),
                        "name", user,
                        "organization", organization,
                        "organizationViewer", viewer))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        persons.put(user, id);
    }

    public void viewsOrganization(String user) {
        as(ADMINISTRATOR)
                .body(Map.of("organizationViewer", true))
                .patch("/api/v1/persons/{p}", person(user))
                .then()
                .statusCode(200);
    }

    public void member(String user, String desk, String role) {
        as(ADMINISTRATOR)
                .body(Map.of("role", role))
                .put("/api/v1/desks/{d}/members/{p}", desk, person(user))
                .then()
                .statusCode(200);
    }

    public void rules(Map<String, Object> rules) {
        as(ADMINISTRATOR)
                .body(Map.of("rules", rules))
                .patch("/api/v1/desks/support")
                .then()
                .statusCode(200);
    }

    private long organization(String slug) {
        return made("organizations", Map.of("parent", root, "slug", slug, "name", slug));
    }

    /// The id of what the administrator makes.
    public long made(String what, Map<String, Object> body) {
        return as(ADMINISTRATOR)
                .body(body)
                .post("/api/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /// A call of somebody in this root.
    public RequestSpecification as(String user) {
        be();
        if (user.equals(PROGRAM)) {
            program();
        }
        return asItIs(user);
    }

    /// The same, whatever has become of the program meanwhile.
    public RequestSpecification asItIs(String user) {
        String token = user.equals(PROGRAM) ? TestTokens.integrator() : TestTokens.of(user);
        return given().auth().oauth2(token).header("Guichet-Root", root).contentType(ContentType.JSON);
    }

    /// The number of a new ticket of somebody.
    public long open(String user) {
        return open(user, Map.of());
    }

    public long open(String user, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("subject", "Mails rejetés", "message", Map.of("text", "Depuis ce matin, tout est rejeté.")));
        body.putAll(more);
        return as(user).body(body)
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
    }

    public Response post(String user, long ticket, String path, Object body) {
        return as(user).body(body).post("/api/v1/tickets/{n}/" + path, ticket);
    }

    /// The ticket as somebody sees it.
    public JsonPath ticket(String user, long number) {
        return as(user).get("/api/v1/tickets/{n}", number)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public List<Long> list(String user, String query) {
        return as(user).get("/api/v1/tickets" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.number", Long.class);
    }
}
