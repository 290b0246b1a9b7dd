package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.STRANGER;
import static dev.guichet.ticket.directory.Tenant.address;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.kit.testing.TestTokens;
import dev.guichet.ticket.maildomain.Listing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeResourceIT {
    private static final String ME = "/api/v1/me";

    private Tenant tenant;

    @BeforeEach
    void aRootOfItsOwn() {
        tenant = Tenant.founded();
    }

    @Test
    void aPersonReadsWhoTheyAreWhereTheyBelongAndWhatTheyMayDo() {
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "supervisor");

        tenant.as(AGENT)
                .get(ME)
                .then()
                .statusCode(200)
                .body("person.email", is(address(AGENT)))
                .body("client", nullValue())
                .body("operator", is(false))
                .body("root.slug", is(tenant.slug))
                .body("organization.id", is((int) tenant.root))
                .body("desks.slug", contains("support"))
                .body("desks.role", contains("supervisor"))
                .body("rights.administers", is(List.of()))
                .body("links.accountConsole", endsWith("/realms/guichet/account"));
        tenant.administrator().get(ME).then().body("rights.administers.slug", contains(tenant.slug));
    }

    @Test
    void aPersonKnownByAddressIsLinkedToTheirSubjectOnce() {
        long requester = tenant.person(REQUESTER, tenant.root);

        tenant.as(REQUESTER).get(ME).then().statusCode(200).body("person.id", is((int) requester));
        tenant.as(REQUESTER)
                .get(ME)
                .then()
                .body("person.id", is((int) requester))
                .body("person.version", is(2))
                .body("person.name", is("Romain Demandeur"));
    }

    @Test
    void aStrangerJoinsTheOrganizationThatHasTheirDomainWhenTheyNameItsRoot() {
        long client = tenant.organization(tenant.root, "client");
        Listing listing = Listing.of(tenant, client, "guichet.test").confirmed();

        try {
            tenant.as(STRANGER)
                    .get(ME)
                    .then()
                    .statusCode(200)
                    .body("organization.id", is((int) client))
                    .body("person.name", is("Bastien Cebox"))
                    .body("person.version", is(1));
        } finally {
            // so that nobody else of this domain is a candidate of this root
            listing.unlisted();
        }
        tenant.as(STRANGER).get(ME).then().statusCode(200);
    }

    @Test
    void ofManyFirstRequestsAtOnceOneMakesThePersonKnown() throws Exception {
        long requester = tenant.person(REQUESTER, tenant.root);
        String token = TestTokens.of(REQUESTER);
        Callable<Integer> first = () -> given().auth()
                .oauth2(token)
                .header("Guichet-Root", tenant.root)
                .get(ME)
                .then()
                .statusCode(200)
                .extract()
                .path("person.id");

        try (var executor = Executors.newFixedThreadPool(12)) {
            var answers =
                    executor.invokeAll(Stream.generate(() -> first).limit(24).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo((int) requester);
            }
        }
        tenant.as(REQUESTER).get(ME).then().body("person.version", is(2));
    }

    @Test
    void whoIsKnownInSeveralRootsMustNameOneAndIsToldWhich() {
        Tenant other = Tenant.founded();
        tenant.as(Tenant.ADMINISTRATOR).get(ME).then().statusCode(200);
        other.as(Tenant.ADMINISTRATOR).get(ME).then().statusCode(200);
        var nowhere = given().auth().oauth2(TestTokens.of(Tenant.ADMINISTRATOR)).header("Accept-Language", "en");

        nowhere.get("/api/v1/desks")
                .then()
                .statusCode(422)
                .body("code", is("ROOT_REQUIRED"))
                .body("roots.slug", hasItems(tenant.slug, other.slug));
        given().auth()
                .oauth2(TestTokens.of(Tenant.ADMINISTRATOR))
                .get(ME)
                .then()
                .statusCode(200)
                .body("root", nullValue())
                .body("person", nullValue())
                .body("roots.slug", hasItems(tenant.slug, other.slug));
        given().auth()
                .oauth2(TestTokens.of(Tenant.ADMINISTRATOR))
                .contentType("application/json")
                .body("{\"parent\":" + tenant.root + ",\"slug\":\"x\",\"name\":\"x\"}")
                .post("/api/v1/organizations")
                .then()
                .statusCode(422)
                .body("code", is("ROOT_REQUIRED"));
    }

    @Test
    void aRootThatIsNoneOfOnesOwnIsLikeOneThatDoesNotExist() {
        for (Object root : List.of(tenant.root, Long.MAX_VALUE, 0)) {
            given().auth()
                    .oauth2(TestTokens.of(STRANGER))
                    .header("Guichet-Root", root)
                    .get(ME)
                    .then()
                    .statusCode(403)
                    .body("code", is("NO_ORGANIZATION"));
        }
        for (String unreadable : List.of("x", "-1", "+3", "03")) {
            given().auth()
                    .oauth2(TestTokens.of(STRANGER))
                    .header("Guichet-Root", unreadable)
                    .get(ME)
                    .then()
                    .statusCode(400)
                    .body("code", is("ROOT_UNREADABLE"));
        }
    }

    @Test
    void anOperatorIsWelcomeWithoutARoot() {
        Tenant.operator()
                .get(ME)
                .then()
                .statusCode(200)
                .body("operator", is(true))
                .body("person", nullValue())
                .body("root", nullValue());
        Tenant.operator()
                .get("/api/v1/desks")
                .then()
                .statusCode(403)
                .body("code", is("OPERATOR_ACTS_IN_NO_ROOT"), "type", endsWith("/no-organization"));
    }

    @Test
    void anIntegratorReadsWhatItIsBoundTo() {
        tenant.bindIntegrator(tenant.root);

        tenant.asIntegrator()
                .get(ME)
                .then()
                .statusCode(200)
                .body("client", is("integrator"))
                .body("person", nullValue())
                .body("organization.slug", is(tenant.slug))
                .body("scopes", hasItems("tickets:read", "tickets:write"));
    }

    @Test
    void withoutATokenNobody() {
        given().get(ME).then().statusCode(401).header("WWW-Authenticate", is("Bearer"));
    }
}
