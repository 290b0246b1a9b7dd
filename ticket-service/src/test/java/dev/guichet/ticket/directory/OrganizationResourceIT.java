package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.STRANGER;
import static dev.guichet.ticket.directory.Tenant.operator;
import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganizationResourceIT {
    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private Tenant tenant;

    @BeforeEach
    void aRootOfItsOwn() {
        tenant = Tenant.founded();
    }

    @Test
    void anOperatorFoundsARootWithItsAdministrators() {
        String slug = unique("acme");

        operator()
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        " Acme ",
                        "emailDomains",
                        List.of("ACME.example"),
                        "administrators",
                        List.of(Map.of("email", "Boss@" + slug + ".example", "name", "Boss"))))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("slug", is(slug))
                .body("name", is("Acme"))
                .body("parent", nullValue())
                .body("emailDomains", contains("acme.example"))
                .body("administrators[0].email", is("boss@" + slug + ".example"))
                .body("version", is(1));
    }

    @Test
    void anOperatorWhoActsInNoRootListsTheRootsAndNothingBelow() {
        tenant.organization(tenant.root, "client");

        operator()
                .queryParam("limit", 200)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem((int) tenant.root))
                .body("items.parent", everyItem(nullValue()))
                .body("items.administrators", everyItem(nullValue()));
    }

    @Test
    void anAdministratorGrowsTheTreeToAnyDepth() {
        long above = tenant.root;
        for (int depth = 1; depth <= 6; depth++) {
            above = tenant.organization(above, "level-" + depth);
        }

        tenant.administrator()
                .get(ORGANIZATIONS + "/level-6")
                .then()
                .statusCode(200)
                .body("path.size()", is(7))
                .body("path[0]", equalTo((int) tenant.root))
                .body("root", equalTo((int) tenant.root))
                .body("administrators", is(List.of()));
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"A\"}                                         | 422 | INVALID      | /slug",
                "{\"slug\":\"a\"}                                         | 422 | INVALID      | /name",
                "{\"slug\":\"1a\",\"name\":\"A\"}                         | 422 | INVALID      | /slug",
                "{\"slug\":\"A\",\"name\":\"A\"}                          | 422 | INVALID      | /slug",
                "{\"slug\":\"a\",\"name\":\" \"}                          | 422 | INVALID      | /name",
                "{\"slug\":\"a\",\"name\":\"a\\nb\"}                      | 422 | INVALID      | /name",
                "{\"slug\":\"a\",\"name\":\"A\",\"emailDomains\":[\"x\"]} | 422 | INVALID      | /emailDomains/0",
                "{\"slug\":\"a\",\"name\":\"A\",\"administrators\":[{\"email\":\"x\"}]} | 422 | INVALID | /administrators/0/email",
                "{\"slug\":\"a\",\"name\":\"A\",\"parent\":-1}            | 422 | UNKNOWN_PARENT | /parent",
                "{\"slug\":\"a\",\"name\":7}                              | 400 | WRONG_TYPE   | /name",
                "{\"slug\":\"a\",\"name\":\"A\",\"id\":7}                 | 400 | UNKNOWN_FIELD | /id",
            })
    void whatIsWrongWithANewOrganizationIsSaidWhereItIs(String body, int status, String code, String pointer) {
        tenant.administrator()
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void nameOfTheWrongLengthIsRefused() {
        tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "a", "name", "x".repeat(201)))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(422)
                .body("violations[0].code", is("SIZE"));
    }

    @Test
    void onlyOperatorsFoundRoots() {
        tenant.administrator()
                .body(Map.of("slug", unique("mine"), "name", "Mine"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(403)
                .body("code", is("OPERATORS_ONLY"));
    }

    @Test
    void onlyAdministratorsFoundOrganizationsBelowTheirs() {
        long client = tenant.organization(tenant.root, "client");
        tenant.person(REQUESTER, client);

        tenant.as(REQUESTER)
                .body(Map.of("parent", client, "slug", "mine", "name", "Mine"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(403)
                .body("code", is("NOT_ITS_ADMINISTRATOR"));
    }

    @Test
    void aSlugIsTakenOncePerRootAndADomainIsListedByWhoeverWants() {
        tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "one", "name", "1", "emailDomains", List.of("one.example")))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201);

        tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "one", "name", "2"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(409)
                .body("code", is("ORGANIZATION_SLUG_TAKEN"));
        tenant.administrator()
                .body(Map.of("parent", tenant.root, "slug", "two", "name", "2", "emailDomains", List.of("ONE.example")))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201);
        Tenant other = Tenant.founded();
        other.organization(other.root, "one");
    }

    @Test
    void withoutATokenNothing() {
        given().get(ORGANIZATIONS).then().statusCode(401).body("code", is("UNAUTHENTICATED"));
        given().body(Map.of())
                .contentType("application/json")
                .post(ORGANIZATIONS)
                .then()
                .statusCode(401);
    }

    @Test
    void whoIsNotKnownInTheRootTheyNameIsToldSo() {
        tenant.as(STRANGER)
                .get(ORGANIZATIONS)
                .then()
                .statusCode(403)
                .body("code", is("NO_ORGANIZATION"))
                .body("type", endsWith("/no-organization"));
    }

    @Test
    void theSameKeyFoundsOnce() {
        String key = unique("key");
        Map<String, Object> body = Map.of("parent", tenant.root, "slug", "once", "name", "Once");
        int id = tenant.administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        tenant.administrator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .body("id", is(id));
    }

    @Test
    void anOperatorsKeyFoundsOneRoot() {
        String key = unique("key");
        operator()
                .body(Map.of("slug", unique("nobodys"), "name", "Nobody's"))
                .post(ORGANIZATIONS)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", is("/administrators"));
        Map<String, Object> body = Map.of(
                "slug",
                unique("once"),
                "name",
                "Once",
                "administrators",
                List.of(Map.of("email", "once@once.example")));
        int id = operator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        operator()
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANIZATIONS)
                .then()
                .statusCode(201)
                .body("id", is(id));
    }

    private void assertNothingRemainsOf(String slug) {
        tenant.administrator().get(ORGANIZATIONS + "/" + slug).then().statusCode(404);
    }
}
