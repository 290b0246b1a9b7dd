package dev.guichet.ticket.form.web;

import static dev.guichet.ticket.directory.Tenant.REQUESTER;
import static dev.guichet.ticket.form.web.FormDesk.FORMS;
import static dev.guichet.ticket.form.web.FormDesk.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormSchemaIT {
    private FormDesk desk;
    private long form;

    @BeforeEach
    void aForm() {
        desk = new FormDesk();
        form = desk.form(
                "incident",
                notice("cebox-incident"),
                ",\"title\":{\"fr\":\"Déclarer un incident\",\"en\":\"Report an incident\"}");
    }

    /// S4.12
    @Test
    void theSchemaIsPlainAndInTheLanguageOfTheCaller() {
        desk.get(REQUESTER, "/" + form + "/schema")
                .statusCode(200)
                .contentType("application/schema+json")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Language", "en")
                .header("Link", "<https://json-schema.org/draft/2020-12/schema>; rel=\"describedby\"")
                .body("title", is("Report an incident"))
                .body("properties.type.title", is("Type of incident"))
                .body("properties.type.oneOf.title", contains("Network", "Workstation", "Domain", "Other"))
                .body(not(containsString("\"x-")));
        desk.tenant
                .as(REQUESTER)
                .header("Accept-Language", "fr")
                .get(FORMS + "/" + form + "/schema")
                .then()
                .body("title", is("Déclarer un incident"))
                .header("Content-Language", "fr");
        desk.tenant
                .as(REQUESTER)
                .accept("application/json")
                .get(FORMS + "/" + form + "/schema")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    @Test
    void whoeverHasItAlreadyIsToldSo() {
        for (String path : new String[] {"/schema", "/ui-schema"}) {
            String tag = desk.get(REQUESTER, "/" + form + path)
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            desk.tenant
                    .as(REQUESTER)
                    .header("If-None-Match", tag)
                    .get(FORMS + "/" + form + path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag);
        }
        String before = desk.get(REQUESTER, "/" + form + "/schema").extract().header("ETag");
        desk.patch(form, "{\"title\":{\"en\":\"Another\"}}").statusCode(200);
        assertThat(desk.get(REQUESTER, "/" + form + "/schema").extract().header("ETag"))
                .isNotEqualTo(before);
    }

    @Test
    void anOldVersionIsStillThereAndOneToComeIsNot() {
        desk.patch(form, "{\"schema\":{\"type\":\"object\",\"properties\":{\"only\":{}}}}")
                .statusCode(200);

        desk.get(REQUESTER, "/" + form + "/schema").body("properties.keySet()", contains("only"));
        desk.get(REQUESTER, "/" + form + "/schema?version=1").body("properties.keySet()", hasItem("impact"));
        desk.get(REQUESTER, "/" + form + "/ui-schema?version=1&renderer=rjsf").body("'ui:order'", hasItem("impact"));
        for (String path : new String[] {"/schema?version=3", "/ui-schema?version=3"}) {
            desk.get(REQUESTER, "/" + form + path).statusCode(404).body("code", is("FORM_VERSION_GONE"));
        }
    }

    @Test
    void eachRendererGetsItsLayout() {
        desk.get(REQUESTER, "/" + form + "/ui-schema")
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("type", is("VerticalLayout"))
                .body("elements.scope", hasItem("#/properties/type"))
                .body("elements.find { it.scope == '#/properties/console_description' }.rule.effect", is("SHOW"));
        desk.get(REQUESTER, "/" + form + "/ui-schema?renderer=rjsf")
                .statusCode(200)
                .body("description.'ui:widget'", is("textarea"));
        desk.get(REQUESTER, "/" + form + "/ui-schema?renderer=word")
                .statusCode(400)
                .body("violations.pointer", contains("/renderer"));
    }
}
