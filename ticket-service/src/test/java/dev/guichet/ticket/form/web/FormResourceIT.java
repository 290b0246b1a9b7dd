package dev.guichet.ticket.form.web;

import static dev.guichet.ticket.directory.Tenant.AGENT;
import static dev.guichet.ticket.directory.Tenant.COLLEAGUE;
import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.directory.Tenant.SUPERVISOR;
import static dev.guichet.ticket.form.web.FormDesk.FORMS;
import static dev.guichet.ticket.form.web.FormDesk.body;
import static dev.guichet.ticket.form.web.FormDesk.notice;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guichet.ticket.directory.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FormResourceIT {
    private static final String EMPTY = "{\"type\":\"object\"}";

    private FormDesk desk;

    @BeforeEach
    void aDesk() {
        desk = new FormDesk();
    }

    /// S1.5
    @Test
    void aSupervisorMakesAFormThatRequestersRead() {
        String title = ",\"kind\":\"incident\",\"title\":{\"fr\":\"Déclarer un incident\"},\"priority\":\"high\"";
        long form = desk.post(SUPERVISOR, body("incident", notice("cebox-incident"), title))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header(
                        "Location",
                        endsWith("/api/v1/forms/"
                                + desk.get(SUPERVISOR, "").extract().path("items[0].id")))
                .body("desk.slug", is("cebox"))
                .body("desk.id", is((int) desk.desk))
                .body("kind", is("incident"))
                .body("priority", is("high"))
                .body("title.fr", is("Déclarer un incident"))
                .body("title.en", nullValue())
                .body("audience", is("requester"))
                .body("archived", is(false))
                .body("currentVersion", is(1))
                .extract()
                .jsonPath()
                .getLong("id");

        String read = desk.get(REQUESTER, "/" + form)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .asString();
        assertThat(read.indexOf("cebox_account")).isLessThan(read.indexOf("impacted_count"));
        desk.get(REQUESTER, "?kind=incident").statusCode(200).body("items.id", contains((int) form));
        desk.get(REQUESTER, "?kind=request").body("items.size()", is(0));
    }

    @Test
    void aDeskIsNamedByItsIdToo() {
        desk.post(SUPERVISOR, "{\"desk\":\"" + desk.desk + "\",\"slug\":\"a\",\"schema\":" + EMPTY + "}")
                .statusCode(201)
                .body("desk.slug", is("cebox"));
    }

    @Test
    void onlyWhoeverConfiguresTheDeskMakesItsForms() {
        desk.post(Tenant.ADMINISTRATOR, body("a", EMPTY, "")).statusCode(201);
        for (String user : new String[] {AGENT, REQUESTER}) {
            desk.post(user, body("b", EMPTY, "")).statusCode(403).body("code", is("NOT_YOURS_TO_CONFIGURE"));
        }
        desk.post(COLLEAGUE, body("b", EMPTY, ""))
                .statusCode(422)
                .body("code", is("UNKNOWN_DESK"))
                .body("violations.pointer", contains("/desk"));
        desk.post(SUPERVISOR, body("b", EMPTY, "").replace("cebox", "nowhere"))
                .statusCode(422)
                .body("code", is("UNKNOWN_DESK"));
        desk.post(SUPERVISOR, body("a", EMPTY, "")).statusCode(409).body("code", is("FORM_SLUG_TAKEN"));
        given().contentType("application/json")
                .body(body("b", EMPTY, ""))
                .post(FORMS)
                .then()
                .statusCode(401);
        given().get(FORMS).then().statusCode(401);
    }

    @ParameterizedTest(name = "{2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                | 422 | INVALID | /desk",
                "{\"desk\":\"cebox\",\"schema\":{\"type\":\"object\"}}             | 422 | INVALID | /slug",
                "{\"desk\":\"cebox\",\"slug\":\"a\"}                               | 422 | INVALID | /schema",
                "{\"desk\":\"cebox\",\"slug\":\"9\",\"schema\":{}}                 | 422 | INVALID | /slug",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":[]}                 | 400 | WRONG_TYPE | /schema",
                "{\"desk\":true,\"slug\":\"a\",\"schema\":{}}                      | 400 | WRONG_TYPE | /desk",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{},\"priority\":\"x\"} | 422 | INVALID | /priority",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{},\"audience\":\"x\"} | 422 | INVALID | /audience",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{},\"title\":{\"fr\":\" \"}} | 422 | INVALID | /title/fr",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{},\"titel\":{}}    | 400 | UNKNOWN_FIELD | /titel",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{\"type\":1}}       | 422 | FORM_SCHEMA_INVALID | /schema/type",
                "{\"desk\":\"cebox\",\"slug\":\"a\",\"schema\":{\"type\":\"object\",\"x-labl\":1}} | 422 | FORM_SCHEMA_INVALID | /schema/x-labl",
            })
    void whatIsWrongWithANewFormIsSaidWhereItIs(String body, int status, String code, String pointer) {
        desk.post(SUPERVISOR, body)
                .statusCode(status)
                .body("code", is(code))
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void theSameCallAgainMakesNoSecondForm() {
        String body = body("incident", notice("cebox-incident"), "");
        String first = desk.tenant
                .as(SUPERVISOR)
                .header("Idempotency-Key", "once")
                .body(body)
                .post(FORMS)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        String second = desk.tenant
                .as(SUPERVISOR)
                .header("Idempotency-Key", "once")
                .body(body)
                .post(FORMS)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
        desk.get(SUPERVISOR, "").body("items.size()", is(1));
    }

    @Test
    void newQuestionsAreAnotherVersionAndTheOldOneStays() {
        long form = desk.form("a", "{\"type\":\"object\",\"properties\":{\"old\":{}}}", "");

        desk.patch(form, "{\"title\":{\"fr\":\"Titre\",\"en\":\"Title\"}}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("currentVersion", is(1));
        desk.patch(form, "{\"title\":{\"en\":null},\"schema\":{\"type\":\"object\",\"properties\":{\"new\":{}}}}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("title.fr", is("Titre"))
                .body("title.en", nullValue())
                .body("currentVersion", is(2))
                .body("schema.properties.new", notNullValue())
                .body("schema.properties.old", nullValue());
        desk.patch(form, "{\"schema\":{\"type\":\"object\",\"properties\":{\"new\":{}}}}")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("currentVersion", is(2));

        desk.get(REQUESTER, "/" + form + "/versions")
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].schema", nullValue())
                .body("items[0].createdBy.name", notNullValue());
        desk.get(REQUESTER, "/" + form + "/versions/1")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("schema.properties.old", notNullValue());
        desk.get(REQUESTER, "/" + form + "/versions/3").statusCode(404).body("code", is("FORM_VERSION_GONE"));
        desk.get(REQUESTER, "/" + form + "/versions/0").statusCode(404).body("code", is("FORM_VERSION_GONE"));
        desk.get(REQUESTER, "/" + form + "/versions?limit=1").header("Link", endsWith("; rel=\"next\""));
    }

    @Test
    void aChangeIsRefusedWithItsReason() {
        long form = desk.form("a", EMPTY, ",\"kind\":\"k\",\"help\":{\"fr\":\"h\"}");
        desk.form("b", EMPTY, "");

        desk.tenant
                .as(SUPERVISOR)
                .header("If-Match", "\"7\"")
                .body("{\"kind\":null}")
                .patch(FORMS + "/" + form)
                .then()
                .statusCode(412);
        desk.patch(form, "{\"slug\":\"b\"}").statusCode(409).body("code", is("FORM_SLUG_TAKEN"));
        desk.patch(form, "{\"slug\":null,\"audience\":null,\"archived\":null,\"schema\":null}")
                .statusCode(422);
        desk.patch(form, "{\"schema\":{\"type\":\"array\"}}")
                .statusCode(422)
                .body("code", is("FORM_SCHEMA_INVALID"))
                .body("violations.pointer", contains("/schema/type"))
                .body("violations.code", contains("SCHEMA_NOT_AN_OBJECT"));
        desk.patch(999_999_999, "{\"kind\":null}").statusCode(404).body("code", is("FORM_NOT_FOUND"));
        for (String user : new String[] {AGENT, REQUESTER}) {
            desk.tenant
                    .as(user)
                    .body("{\"kind\":null}")
                    .patch(FORMS + "/" + form)
                    .then()
                    .statusCode(403)
                    .body("code", is("NOT_YOURS_TO_CONFIGURE"));
        }
        desk.tenant
                .as(COLLEAGUE)
                .body("{\"kind\":null}")
                .patch(FORMS + "/" + form)
                .then()
                .statusCode(404)
                .body("code", is("FORM_NOT_FOUND"));
        desk.patch(form, "{\"kind\":null,\"help\":null,\"priority\":\"urgent\"}")
                .statusCode(200)
                .body("kind", nullValue())
                .body("help", nullValue())
                .body("priority", is("urgent"));
    }

    @Test
    void anArchivedFormIsNoLongerOfferedButStillRead() {
        long form = desk.form("a", EMPTY, "");

        desk.patch(form, "{\"archived\":true}").statusCode(200).body("archivedAt", notNullValue());
        desk.get(REQUESTER, "").body("items.size()", is(0));
        desk.get(REQUESTER, "?archived=true").body("items.id", contains((int) form));
        desk.get(REQUESTER, "/" + form).statusCode(200);
        desk.patch(form, "{\"archived\":false}").statusCode(200).body("archivedAt", nullValue());
    }

    @Test
    void aFormForAgentsIsReadAtTheDeskOnly() {
        long form = desk.form("a", EMPTY, ",\"audience\":\"agent\"");

        for (String user : new String[] {AGENT, SUPERVISOR, Tenant.ADMINISTRATOR}) {
            desk.get(user, "/" + form).statusCode(200);
            desk.get(user, "?audience=agent").body("items.id", contains((int) form));
        }
        desk.get(REQUESTER, "/" + form).statusCode(404).body("code", is("FORM_NOT_FOUND"));
        desk.get(REQUESTER, "/" + form + "/schema").statusCode(404);
        desk.get(REQUESTER, "").body("items.size()", is(0));
    }

    @Test
    void aFormIsKnownWhereItsDeskIs() {
        long form = desk.form("a", EMPTY, "");

        desk.get(AGENT, "/" + form).statusCode(200);
        for (String path : new String[] {"", "/versions", "/versions/1", "/schema", "/ui-schema"}) {
            desk.get(COLLEAGUE, "/" + form + path).statusCode(404).body("code", is("FORM_NOT_FOUND"));
        }
        desk.get(COLLEAGUE, "").body("items.size()", is(0));
        Tenant.founded().administrator().get(FORMS + "/" + form).then().statusCode(404);
        desk.get(AGENT, "/none").statusCode(404);
    }

    @Test
    void aListIsPagedAndFiltered() {
        long one = desk.form("one", EMPTY, "");
        long two = desk.form("two", EMPTY, "");

        String next = desk.get(REQUESTER, "?limit=1&desk=cebox")
                .body("items.id", contains((int) two))
                .body("items[0].schema", nullValue())
                .header("Link", startsWith("</api/v1/forms?"))
                .extract()
                .path("next");
        desk.get(REQUESTER, "?desk=cebox&cursor=" + next).statusCode(200).body("items.id", contains((int) one));
        desk.get(REQUESTER, "?cursor=" + next).statusCode(422).body("code", is("INVALID_CURSOR"));
        desk.get(REQUESTER, "?desk=" + desk.desk).body("items.size()", is(2));
        desk.get(REQUESTER, "?desk=reseller").body("items.size()", is(0));
        desk.get(REQUESTER, "?audience=everybody").statusCode(400).body("violations.pointer", contains("/audience"));
        desk.get(REQUESTER, "?limit=0").statusCode(422);
    }
}
