package dev.guichet.ticket.person;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static dev.guichet.ticket.directory.Tenant.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.guichet.kit.testing.TestAccounts;
import dev.guichet.ticket.directory.Tenant;
import dev.guichet.ticket.maildomain.Listing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a branch gets by naming people of another branch's domain before anybody else does (D29, D30): nothing.
/// `ops-agent` administers the reseller, `ops-supervisor` answers its accounts, `ops-colleague` administers the client
/// that has the domain, and `ops-requester` answers the whole root.
@QuarkusTest
class NamedFirstIT {
    private Tenant tenant;
    private long owner;
    private long below;
    private long reseller;
    private long account;
    private String domain;
    private Listing listing;

    @BeforeEach
    void twoBranchesOfARoot() {
        tenant = Tenant.founded();
        owner = tenant.organization(tenant.root, "owner");
        below = tenant.organization(owner, "below");
        reseller = tenant.organization(tenant.root, "reseller");
        account = tenant.organization(reseller, "account");
        tenant.organization(tenant.root, "neighbour");
        domain = unique("d") + ".example";
        listing = Listing.of(tenant, owner, domain);
        tenant.administers(tenant.person(AGENT, reseller), reseller);
        tenant.administers(tenant.person(COLLEAGUE, owner), owner);
        tenant.member(tenant.desk(reseller, "counter"), tenant.person(SUPERVISOR, reseller), "agent");
        tenant.member(tenant.desk(tenant.root, "support"), tenant.person(REQUESTER, tenant.root), "agent");
    }

    @Test
    void aBranchPutsNobodyOfAnothersDomainIntoItsOwnOrganizations() {
        listing.confirmed();
        String known = address();
        long theirs = id(put(COLLEAGUE, known, owner));

        // The same for whom nobody knows and for whom somebody does.
        for (String email : List.of(address(), known)) {
            for (long organization : List.of(reseller, account)) {
                put(AGENT, email, organization).statusCode(403).body("code", is("NOT_YOURS_TO_ADD"));
                put(SUPERVISOR, email, account).statusCode(403).body("code", is("NOT_YOURS_TO_ADD"));
            }
        }
        assertThat(me(known).getLong("person.id")).isEqualTo(theirs);
    }

    @Test
    void aBranchBelowDoesNotEither() {
        tenant.administers(
                tenant.read("/api/v1/persons?email=" + Tenant.address(AGENT)).getLong("items[0].id"), below);
        listing.confirmed();

        put(AGENT, address(), below).statusCode(403).body("code", is("NOT_YOURS_TO_ADD"));
        put(COLLEAGUE, address(), below).statusCode(201);
        put(REQUESTER, address(), below).statusCode(201);
    }

    @Test
    void aTicketPutsNobodyIntoAnotherOrganization() {
        listing.confirmed();
        String known = address();
        put(COLLEAGUE, known, owner).statusCode(201);
        String unknown = address();

        for (String email : List.of(known, unknown)) {
            ticket(SUPERVISOR, email, "account").statusCode(403).body("code", is("ONLY_FOR_AGENTS"));
            ticket(REQUESTER, email, "neighbour").statusCode(422).body("code", is("REQUESTER_OF_ANOTHER_ORGANIZATION"));
        }
        assertThat(homeOf(unknown)).isNull();
        ticket(REQUESTER, address(), "below").statusCode(201).body("organization.slug", is("below"));
        ticket(REQUESTER, unknown, "owner").statusCode(201).body("organization.slug", is("owner"));
    }

    @Test
    void aProgramPutsNobodyIntoItsBranch() {
        listing.confirmed();
        tenant.bindIntegrator(reseller);
        String known = address();
        put(COLLEAGUE, known, owner).statusCode(201);

        for (String email : List.of(known, address())) {
            ticket(tenant.asIntegrator(), email, "account").statusCode(422).body("code", is("UNKNOWN_REQUESTER"));
            put(tenant.asIntegrator(), email, account).statusCode(403).body("code", is("NOT_YOURS_TO_ADD"));
        }
        ticket(tenant.asIntegrator(), unique("p") + "@elsewhere.example", "account")
                .statusCode(201)
                .body("organization.slug", is("account"));
    }

    @Test
    void whoFollowsIsOfTheOrganizationThatHasTheirDomain() {
        listing.confirmed();
        String first = address();
        String later = address();
        long number = tenant.as(SUPERVISOR)
                .body(Map.of(
                        "subject",
                        "x",
                        "message",
                        Map.of("text", "x"),
                        "requester",
                        Map.of("email", unique("p") + "@elsewhere.example", "organization", "account"),
                        "observers",
                        List.of(Map.of("email", first))))
                .post("/api/v1/tickets")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("number");
        tenant.as(SUPERVISOR)
                .body(Map.of("email", later))
                .post("/api/v1/tickets/" + number + "/observers")
                .then()
                .statusCode(200);

        assertThat(homeOf(first)).isEqualTo("owner");
        assertThat(homeOf(later)).isEqualTo("owner");
    }

    @Test
    void whoIsNamedAdministratorIsOfTheOrganizationThatHasTheirDomain() {
        listing.confirmed();
        String named = address();

        tenant.as(AGENT)
                .body(Map.of(
                        "parent",
                        reseller,
                        "slug",
                        "new",
                        "name",
                        "New",
                        "administrators",
                        List.of(Map.of("email", named, "name", "Nina"))))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);

        assertThat(homeOf(named)).isEqualTo("owner");
    }

    @Test
    void whoConfiguresTheOrganizationThatHasTheDomainPutsThemAnywhere() {
        listing.confirmed();
        String outside = address();
        String inside = address();
        put(Tenant.ADMINISTRATOR, outside, account).statusCode(201);
        put(COLLEAGUE, inside, below).statusCode(201);

        assertThat(me(outside).getString("organization.slug")).isEqualTo("account");
        assertThat(me(inside).getString("organization.slug")).isEqualTo("below");
    }

    @Test
    void whoWasNamedBeforeTheDomainCountedJoinsItsOrganizationOnceTheySignIn() {
        String named = address();
        long id = tenant.as(AGENT)
                .body(Map.of("email", named, "organization", account, "organizationViewer", true))
                .post("/api/v1/persons")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        String phoned = address();
        ticket(SUPERVISOR, phoned, "account").statusCode(201);
        String guest = address();
        ticket(SUPERVISOR, guest, null).statusCode(201);
        listing.confirmed();

        for (String email : List.of(named, phoned, guest)) {
            assertThat(me(email).getString("organization.slug")).isEqualTo("owner");
        }
        tenant.as(AGENT).get("/api/v1/persons/" + id).then().statusCode(404);
        tenant.as(COLLEAGUE)
                .get("/api/v1/persons/" + id)
                .then()
                .statusCode(200)
                .body("signedIn", is(true))
                .body("organizationViewer", is(false));
    }

    @Test
    void whoHasSignedInStaysWhereTheyAre() {
        String early = address();
        put(AGENT, early, account).statusCode(201);
        String token = TestAccounts.tokenOf(early);
        assertThat(meBy(token).getString("organization.slug")).isEqualTo("account");

        listing.confirmed();

        assertThat(meBy(token).getString("organization.slug")).isEqualTo("account");
    }

    @Test
    void whomTheRootPutSomewhereStaysThere() {
        String put = address();
        put(Tenant.ADMINISTRATOR, put, account).statusCode(201);
        String moved = address();
        long id =
                put(AGENT, moved, reseller).statusCode(201).extract().jsonPath().getLong("id");
        move(Tenant.ADMINISTRATOR, id, account);
        String movedWithin = address();
        move(AGENT, id(put(AGENT, movedWithin, reseller)), account);
        listing.confirmed();

        assertThat(me(put).getString("organization.slug")).isEqualTo("account");
        assertThat(me(moved).getString("organization.slug")).isEqualTo("account");
        assertThat(me(movedWithin).getString("organization.slug")).isEqualTo("owner");
    }

    private void move(String user, long person, long organization) {
        tenant.as(user)
                .body(Map.of("organization", organization))
                .patch("/api/v1/persons/" + person)
                .then()
                .statusCode(200);
    }

    private String address() {
        return unique("p") + "@" + domain;
    }

    private ValidatableResponse put(String user, String email, long organization) {
        return put(tenant.as(user), email, organization);
    }

    private static ValidatableResponse put(RequestSpecification caller, String email, long organization) {
        return caller.body(Map.of("email", email, "organization", organization))
                .post("/api/v1/persons")
                .then();
    }

    private ValidatableResponse ticket(String user, String email, @Nullable String named) {
        return ticket(tenant.as(user), email, named);
    }

    private static ValidatableResponse ticket(RequestSpecification caller, String email, @Nullable String named) {
        Map<String, Object> requester =
                named == null ? Map.of("email", email) : Map.of("email", email, "organization", named);
        return caller.body(Map.of("subject", "x", "message", Map.of("text", "x"), "requester", requester))
                .post("/api/v1/tickets")
                .then();
    }

    private static long id(ValidatableResponse made) {
        return made.statusCode(201).extract().jsonPath().getLong("id");
    }

    /// The slug of where they are; null for whom nobody knows.
    private @Nullable String homeOf(String email) {
        return tenant.read("/api/v1/persons?email=" + email).getString("items[0].organization.slug");
    }

    /// What they read once they have signed in, for the first time.
    private JsonPath me(String email) {
        return meBy(TestAccounts.tokenOf(email));
    }

    private JsonPath meBy(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Guichet-Root", tenant.root)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
