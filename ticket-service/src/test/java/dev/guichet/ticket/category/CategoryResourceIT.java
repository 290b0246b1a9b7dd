package dev.guichet.ticket.category;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import dev.guichet.ticket.directory.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Categories are managed by administrators and resellers, and by nobody else (S3.20, S3.31).
@QuarkusTest
class CategoryResourceIT {
    private static final String CATEGORIES = "/api/v1/categories";
    private static final Map<String, String> LABELS = Map.of("fr", "Messagerie", "en", "Mail");

    private Tenant tenant;
    private long client;

    @BeforeEach
    void aClientBelowARoot() {
        tenant = Tenant.founded();
        client = tenant.organization(tenant.root, "client");
    }

    @Test
    void aCategoryIsMadeInBothLanguages() {
        long id = made("mail", tenant.root)
                .header("ETag", "\"1\"")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");

        tenant.administrator()
                .get(CATEGORIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("slug", is("mail"))
                .body("labels.fr", is("Messagerie"))
                .body("label", is("Mail"))
                .body("organization.id", is((int) tenant.root))
                .body("archived", is(false));
        tenant.administrator()
                .header("Accept-Language", "fr")
                .get(CATEGORIES + "/" + id)
                .then()
                .body("label", is("Messagerie"));
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"labels\":{\"fr\":\"A\",\"en\":\"B\"}}                                 | 422 | INVALID | /slug",
                "{\"slug\":\"9\",\"labels\":{\"fr\":\"A\",\"en\":\"B\"}}                  | 422 | INVALID | /slug",
                "{\"slug\":\"a\"}                                                         | 422 | INVALID | /labels",
                "{\"slug\":\"a\",\"labels\":{\"fr\":\"A\"}}                               | 422 | INVALID | /labels/en",
                "{\"slug\":\"a\",\"labels\":{\"fr\":\" \",\"en\":\"B\"}}                  | 422 | INVALID | /labels/fr",
                "{\"slug\":\"a\",\"labels\":{\"fr\":\"A\",\"en\":\"B\"},\"organization\":-1} | 422 | UNKNOWN_CATEGORY_ORGANIZATION | /organization",
                "{\"slug\":\"a\",\"labels\":{\"fr\":\"A\",\"en\":\"B\",\"de\":\"C\"}}      | 400 | UNKNOWN_FIELD | /labels/de",
            })
    void whatIsWrongWithANewCategoryIsSaidWhereItIs(String body, int status, String code, String pointer) {
        tenant.administrator()
                .body(body)
                .post(CATEGORIES)
                .then()
                .statusCode(status)
                .body("code", is(code))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void aSlugIsTakenOncePerOrganization() {
        made("mail", tenant.root).statusCode(201);

        made("mail", tenant.root).statusCode(409).body("code", is("CATEGORY_SLUG_TAKEN"));
        made("mail", client).statusCode(201);
        long web = id("web", tenant.root);
        tenant.administrator()
                .body("{\"slug\":\"mail\"}")
                .patch(CATEGORIES + "/" + web)
                .then()
                .statusCode(409)
                .body("code", is("CATEGORY_SLUG_TAKEN"));
    }

    @Test
    void nobodyButAdministratorsOfTheOrganizationOrAboveDecides() {
        long mail = id("mail", tenant.root);
        long desk = tenant.desk(tenant.root, "support");
        tenant.member(desk, tenant.person(SUPERVISOR, tenant.root), "supervisor");
        tenant.member(desk, tenant.person(AGENT, tenant.root), "agent");
        tenant.person(REQUESTER, client);
        tenant.bindIntegrator(tenant.root);

        for (String user : new String[] {SUPERVISOR, AGENT, REQUESTER}) {
            refused(tenant.as(user).body("{\"archived\":true}").patch(CATEGORIES + "/" + mail));
            refused(tenant.as(user).body(body("mine", tenant.root)).post(CATEGORIES));
        }
        refused(tenant.as(REQUESTER)
                .body(Map.of("slug", "mine", "labels", LABELS))
                .post(CATEGORIES));
        refused(tenant.asIntegrator().body("{\"archived\":true}").patch(CATEGORIES + "/" + mail));
        given().contentType("application/json")
                .body("{}")
                .post(CATEGORIES)
                .then()
                .statusCode(401);
        given().get(CATEGORIES).then().statusCode(401);
    }

    @Test
    void anAdministratorOfABranchDecidesThereAndNotAbove() {
        long mail = id("mail", tenant.root);
        appointed(tenant.person(COLLEAGUE, client), client);

        tenant.as(COLLEAGUE)
                .body(Map.of("slug", "own", "labels", LABELS))
                .post(CATEGORIES)
                .then()
                .statusCode(201)
                .body("organization.id", is((int) client));
        refused(tenant.as(COLLEAGUE).body("{\"archived\":true}").patch(CATEGORIES + "/" + mail));
    }

    @Test
    void whoAdministersSeveralSaysWhich() {
        long person = tenant.person(COLLEAGUE, client);
        appointed(person, client);
        appointed(person, tenant.organization(tenant.root, "other"));

        tenant.as(COLLEAGUE)
                .body(Map.of("slug", "own", "labels", LABELS))
                .post(CATEGORIES)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/organization"));
    }

    @Test
    void aChangeIsOfTheVersionThatWasRead() {
        long mail = id("mail", tenant.root);
        String read = tenant.administrator().get(CATEGORIES + "/" + mail).header("ETag");

        tenant.administrator()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", read)
                .body("{\"slug\":\"post\",\"labels\":{\"fr\":\"Courrier\"},\"archived\":true}")
                .patch(CATEGORIES + "/" + mail)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("slug", is("post"))
                .body("labels.fr", is("Courrier"))
                .body("labels.en", is("Mail"))
                .body("archived", is(true));
        tenant.administrator()
                .header("If-Match", read)
                .body("{\"archived\":false}")
                .patch(CATEGORIES + "/" + mail)
                .then()
                .statusCode(412);
        tenant.administrator()
                .body("{\"slug\":null,\"archived\":null,\"labels\":{\"fr\":null}}")
                .patch(CATEGORIES + "/" + mail)
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/slug", "/archived", "/labels/fr"));
        tenant.administrator().body("{}").patch(CATEGORIES + "/" + mail).then().header("ETag", "\"2\"");
    }

    @Test
    void whatIsNotThereAndWhatOneMayNotKnowOfLookTheSame() {
        long mail = id("mail", tenant.root);
        Tenant other = Tenant.founded();

        for (String path : new String[] {"/" + mail, "/0"}) {
            other.administrator().get(CATEGORIES + path).then().statusCode(404).body("code", is("CATEGORY_NOT_FOUND"));
            other.administrator().body("{}").patch(CATEGORIES + path).then().statusCode(404);
        }
    }

    private ValidatableResponse made(String slug, long organization) {
        return tenant.administrator()
                .body(body(slug, organization))
                .post(CATEGORIES)
                .then();
    }

    /// Of the category, made when there is none.
    private long id(String slug, long organization) {
        Integer there = tenant.administrator()
                .get(CATEGORIES + "?organization=" + organization)
                .jsonPath()
                .get("items.find { it.slug == '" + slug + "' }?.id");
        return there == null
                ? made(slug, organization).statusCode(201).extract().jsonPath().getLong("id")
                : there;
    }

    private void appointed(long person, long organization) {
        tenant.administrator()
                .put("/api/v1/organizations/" + organization + "/administrators/" + person)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(String slug, long organization) {
        return Map.of("slug", slug, "organization", organization, "labels", LABELS);
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("code", is("NOT_YOURS_TO_CATEGORIZE"));
    }
}
