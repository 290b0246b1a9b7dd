package dev.guichet.ticket.directory;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.address;
import static dev.guichet.ticket.directory.Tenant.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.guichet.ticket.maildomain.Listing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PersonResourceIT {
    private static final String PERSONS = "/api/v1/persons";

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void aPersonIsKnownByTheirAddressWhateverItsCase() {
        tenant.administrator()
                .body(Map.of("email", "Some.One@Client.example", "name", "Someone", "organization", client))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", notNullValue())
                .body("email", is("some.one@client.example"))
                .body("locale", is("fr"))
                .body("zone", is("Europe/Paris"))
                .body("signedIn", is(false))
                .body("organization.slug", is("client"));

        tenant.administrator()
                .body(Map.of("email", "SOME.ONE@client.EXAMPLE"))
                .post(PERSONS)
                .then()
                .statusCode(409)
                .body("code", is("EMAIL_TAKEN"));
        tenant.administrator()
                .queryParam("email", "SOME.one@client.example")
                .get(PERSONS)
                .then()
                .statusCode(200)
                .body("items.name", contains("Someone"));
    }

    @Test
    void theSameAddressIsAnotherPersonInAnotherRoot() {
        Tenant other = Tenant.founded();
        long here = tenant.person(REQUESTER, client);
        long there = other.person(REQUESTER, other.root);

        other.administrator().get(PERSONS + "/" + here).then().statusCode(404);
        other.administrator().get(PERSONS + "/" + there).then().statusCode(200);
    }

    @Test
    void aNewAddressJoinsTheOrganizationThatHasItsDomain() {
        String domain = unique("d") + ".example";
        Listing.of(tenant, client, domain).confirmed();

        tenant.administrator()
                .body(Map.of("email", "a@" + domain))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("organization.slug", is("client"))
                .body("name", is("a"));
        tenant.administrator()
                .body(Map.of("email", "b@elsewhere.example"))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("organization.slug", is(tenant.slug));
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                      | 422 | INVALID       | /email",
                "{\"email\":\"a b@c.example\"}                           | 422 | INVALID       | /email",
                "{\"email\":\"a@localhost\"}                             | 422 | INVALID       | /email",
                "{\"email\":\"a@b.example\\r\\nBcc: x@y.example\"}       | 422 | INVALID       | /email",
                "{\"email\":\"a@b.example\",\"locale\":\"de\"}           | 422 | INVALID       | /locale",
                "{\"email\":\"a@b.example\",\"zone\":\"+02:00\"}         | 422 | INVALID       | /zone",
                "{\"email\":\"a@b.example\",\"zone\":\"Mars/Olympus\"}   | 422 | INVALID       | /zone",
                "{\"email\":\"a@b.example\",\"name\":\"a\\u0000b\"}      | 422 | INVALID       | /name",
                "{\"email\":\"a@b.example\",\"organization\":-1}         | 422 | UNKNOWN_ORGANIZATION | /organization",
                "{\"email\":\"a@b.example\",\"organization\":\"x\"}      | 400 | WRONG_TYPE    | /organization",
                "{\"email\":\"a@b.example\",\"subject\":\"x\"}           | 400 | UNKNOWN_FIELD | /subject",
            })
    void whatIsWrongWithANewPersonIsSaidWhereItIs(String body, int status, String code, String pointer) {
        tenant.administrator()
                .body(body)
                .post(PERSONS)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void requestersMakeNobodyKnown() {
        tenant.person(REQUESTER, client);

        tenant.as(REQUESTER)
                .body(Map.of("email", "a@b.example"))
                .post(PERSONS)
                .then()
                .statusCode(403)
                .body("code", is("NOT_YOURS_TO_ADD"));
        tenant.as(REQUESTER)
                .body(Map.of("email", "a@b.example", "organization", tenant.organization(tenant.root, "sister")))
                .post(PERSONS)
                .then()
                .statusCode(422)
                .body("code", is("UNKNOWN_ORGANIZATION"));
        given().contentType("application/json").body("{}").post(PERSONS).then().statusCode(401);
    }

    @Test
    void agentsMakePersonsKnownButDoNotEmpowerThem() {
        long agent = tenant.person(AGENT, tenant.root);
        tenant.member(tenant.desk(tenant.root, "support"), agent, "agent");

        tenant.as(AGENT)
                .body(Map.of("email", "a@b.example", "organization", client))
                .post(PERSONS)
                .then()
                .statusCode(201);
        tenant.as(AGENT)
                .body(Map.of("email", "b@b.example", "organization", client, "organizationViewer", true))
                .post(PERSONS)
                .then()
                .statusCode(403)
                .body("code", is("ADMINISTRATORS_ONLY"));
    }

    @Test
    void oneKnowsOneselfAndAViewerTheirOrganization() {
        long requester = tenant.person(REQUESTER, client);
        long colleague = tenant.person(COLLEAGUE, client);

        tenant.as(REQUESTER).get(PERSONS).then().statusCode(200).body("items.email", contains(address(REQUESTER)));
        tenant.as(REQUESTER)
                .get(PERSONS + "/" + colleague)
                .then()
                .statusCode(404)
                .body("code", is("PERSON_NOT_FOUND"));
        tenant.as(REQUESTER).get(PERSONS + "/x").then().statusCode(404);

        tenant.administrator()
                .body(Map.of("organizationViewer", true))
                .patch(PERSONS + "/" + requester)
                .then()
                .statusCode(200);
        tenant.as(REQUESTER)
                .get(PERSONS)
                .then()
                .statusCode(200)
                .body("items.email", containsInAnyOrder(address(REQUESTER), address(COLLEAGUE)));
        tenant.as(REQUESTER).get(PERSONS + "/" + colleague).then().statusCode(200);
    }

    @Test
    void aListOfPersonsIsPaged() {
        tenant.person(REQUESTER, client);
        tenant.person(COLLEAGUE, client);

        String next = tenant.administrator()
                .queryParam("limit", 1)
                .queryParam("organization", client)
                .get(PERSONS)
                .then()
                .statusCode(200)
                .body("items.email", contains(address(COLLEAGUE)))
                .header("Link", endsWith("; rel=\"next\""))
                .extract()
                .path("next");

        tenant.administrator()
                .queryParam("organization", client)
                .queryParam("cursor", next)
                .get(PERSONS)
                .then()
                .statusCode(200)
                .body("items.email", contains(address(REQUESTER)));
        tenant.as(REQUESTER).queryParam("cursor", next).get(PERSONS).then().statusCode(422);
        tenant.administrator().queryParam("limit", "many").get(PERSONS).then().statusCode(400);
    }
}
