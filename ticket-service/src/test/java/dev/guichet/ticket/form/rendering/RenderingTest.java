package dev.guichet.ticket.form.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import dev.guichet.ticket.form.checking.DeclaredFields;
import dev.guichet.ticket.form.checking.NoticeForms;
import dev.guichet.ticket.form.checking.SchemaLibrary;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.domain.Texts;
import dev.guichet.ticket.form.rendering.Rendering.Renderer;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final FormContent FORM = new FormContent(
            "incident",
            "incident",
            null,
            Audience.REQUESTER,
            new Texts("Déclarer un incident", "Report an incident"),
            new Texts("Soyez précis.", null),
            false,
            null);

    @Test
    void whatIsRenderedIsPlainJsonSchemaInOneLanguage() {
        for (String name : NoticeForms.ALL) {
            JsonNode rendered = schema(name, Locale.ENGLISH);
            assertThat(rendered.toString()).as(name).doesNotContain("\"x-");
            assertThat(SchemaLibrary.unlikeTheStandard((ObjectNode) rendered))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void labelsAndHelpsAreTitlesAndDescriptions() {
        JsonNode french = schema("cebox-incident", Locale.FRENCH);
        JsonNode english = schema("cebox-incident", Locale.ENGLISH);

        assertThat(french.path("title").asText()).isEqualTo("Déclarer un incident");
        assertThat(english.path("title").asText()).isEqualTo("Report an incident");
        assertThat(english.path("description").asText()).isEqualTo("Soyez précis.");
        assertThat(french.at("/properties/description/description").asText()).isEqualTo("Joignez une capture d’écran.");
        assertThat(english.at("/properties/type/oneOf/0").toString())
                .isEqualTo("{\"const\":\"network\",\"title\":\"Network\"}");
        assertThat(english.at("/properties/type").has("enum")).isFalse();
        assertThat(english.at("/allOf/0/then/properties/cebox_ip/title").asText())
                .isEqualTo("IP of the ceBox");
    }

    @Test
    void aChoiceWithoutALabelIsCalledByItsValue() {
        assertThat(schema("critical", Locale.FRENCH)
                        .at("/properties/affected_scope/oneOf/3/title")
                        .asText())
                .isEqualTo("slowness_consumers");
    }

    @Test
    void anAttestationIsAgreedToInItsOwnWords() {
        JsonNode field = schema("axialys-support", Locale.ENGLISH).at("/properties/own_checks_done");

        assertThat(field.path("const").asBoolean()).isTrue();
        assertThat(field.path("description").asText()).startsWith("I have checked");
    }

    /// What a renderer accepts the server accepts too, and the other way round, moments and attachments aside.
    @Test
    void theRenderedSchemaJudgesAsTheServerDoes() {
        JsonNode schema = schema("hardware-issue", Locale.ENGLISH);
        for (String fields : List.of("{\"serial\":\"AB123456\"}", "{}", "{\"serial\":\"x\"}", "{\"on_site\":true}")) {
            boolean accepted = NoticeForms.faults("hardware-issue", fields).isEmpty();
            List<ValidationMessage> messages =
                    new ArrayList<>(SchemaLibrary.compiled((ObjectNode) schema).validate(SchemaText.read(fields)));
            assertThat(messages.isEmpty()).as(fields).isEqualTo(accepted);
        }
    }

    @Test
    void jsonFormsShowsAFieldOfABranchWhenItIsAsked() {
        JsonNode layout = layout("cebox-incident", Renderer.JSONFORMS);

        assertThat(layout.path("type").asText()).isEqualTo("VerticalLayout");
        JsonNode section = element(layout, "label", "ceBox");
        assertThat(section.path("type").asText()).isEqualTo("Group");
        assertThat(section.at("/rule/condition/schema/const").asText()).isEqualTo("cebox");
        assertThat(section.at("/elements/0").toString()).isEqualTo("""
                {"type":"Control","scope":"#/properties/cebox_ipv6","rule":{"effect":"SHOW","condition":\
                {"scope":"#/properties/impact","schema":{"const":"cebox"},"failWhenUndefined":true}}}""");
        assertThat(element(layout, "scope", "#/properties/description").toString())
                .isEqualTo("""
                        {"type":"Control","scope":"#/properties/description","options":{"multi":true}}""");
        assertThat(element(layout, "scope", "#/properties/type").has("options")).isFalse();
    }

    @Test
    void aFieldOfTwoBranchesIsShownInBoth() {
        JsonNode browser = element(layout("axialys-support", Renderer.JSONFORMS), "scope", "#/properties/browser");

        assertThat(browser.at("/rule/condition/schema").toString())
                .isEqualTo("{\"enum\":[\"operator_banner\",\"supervision\"]}");
    }

    @Test
    void anObjectIsAGroupOfItsFields() {
        JsonNode context = element(layout("axialys-support", Renderer.JSONFORMS), "label", "Context");

        assertThat(context.at("/elements/1/scope").asText()).isEqualTo("#/properties/context/properties/detail");
    }

    @Test
    void everyControlNamesAFieldOfTheForm() {
        for (String name : NoticeForms.ALL) {
            DeclaredFields declared = DeclaredFields.of(NoticeForms.authored(name));
            for (JsonNode scope : layout(name, Renderer.JSONFORMS).findValues("scope")) {
                List<String> path =
                        new ArrayList<>(List.of(scope.asText().substring(2).split("/")));
                path.removeIf("properties"::equals);
                assertThat(declared.has(path)).as(name + " " + scope).isTrue();
            }
        }
    }

    @Test
    void reactJsonschemaFormGetsOrderAndWidgets() {
        JsonNode ui = layout("cebox-incident", Renderer.RJSF);

        assertThat(ui.at("/ui:order/0").asText()).isEqualTo("type");
        assertThat(ui.at("/ui:order").toString())
                .contains("\"impact\",\"cebox_ipv6\",\"cebox_ip\",\"cebox_name\",\"console_description\",\"problem\"")
                .endsWith("\"*\"]");
        assertThat(ui.at("/description/ui:widget").asText()).isEqualTo("textarea");
        assertThat(layout("axialys-support", Renderer.RJSF)
                        .at("/context/ui:order")
                        .toString())
                .isEqualTo("[\"moment\",\"detail\",\"*\"]");
    }

    private static JsonNode schema(String name, Locale locale) {
        return Rendering.schema(FORM, NoticeForms.authored(name).toString(), locale);
    }

    private static JsonNode layout(String name, Renderer renderer) {
        return Rendering.layout(renderer, NoticeForms.authored(name).toString(), Locale.ENGLISH);
    }

    private static JsonNode element(JsonNode layout, String member, String value) {
        for (JsonNode element : layout.path("elements")) {
            if (element.path(member).asText().equals(value)) {
                return element;
            }
        }
        throw new AssertionError("no element whose " + member + " is " + value + " in " + layout);
    }
}
