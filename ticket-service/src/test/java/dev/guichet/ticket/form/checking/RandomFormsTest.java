package dev.guichet.ticket.form.checking;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.ticket.form.authoring.Authoring;
import dev.guichet.ticket.form.domain.Audience;
import dev.guichet.ticket.form.domain.FormContent;
import dev.guichet.ticket.form.rendering.Rendering;
import dev.guichet.ticket.form.rendering.Rendering.Renderer;
import dev.guichet.ticket.form.schema.SchemaText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Forms of the notices, damaged at random places: each is refused with its reason or works, and nothing breaks.
class RandomFormsTest {
    private static final long SEED = 20_261_120;
    private static final int FORMS = 1_500;

    private static final FormContent FORM =
            new FormContent("a", null, null, Audience.REQUESTER, null, null, false, null);

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "\"\"",
            "\"object\"",
            "\"string\"",
            "\"date-time\"",
            "\"ipv4\"",
            "\"^a+$\"",
            "\"#\"",
            "\"#/properties\"",
            "\"#/$defs/version\"",
            "[]",
            "{}",
            "[\"a\",\"a\"]",
            "[{}]",
            "{\"fr\":\"a\"}",
            "{\"const\":1}",
            "{\"type\":\"boolean\"}",
            "{\"$ref\":\"#/properties/a\"}",
            "{\"format\":\"date-time\"}",
            "{\"properties\":{\"a\":{}}}",
            "{\"enum\":[1,\"a\",null]}");

    private static final List<String> KEYWORDS = List.of(
            "type",
            "properties",
            "required",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "$ref",
            "$defs",
            "enum",
            "const",
            "format",
            "pattern",
            "items",
            "prefixItems",
            "contains",
            "additionalProperties",
            "unevaluatedProperties",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "minLength",
            "multipleOf",
            "x-label",
            "x-enum",
            "x-precision",
            "x-attestation",
            "x-required-attachment",
            "unevaluatedItems",
            "contentSchema",
            "contentMediaType",
            "definitions",
            "madeUp");

    private final Random random = new Random(SEED);

    @Test
    void aDamagedFormIsRefusedOrWorks() {
        for (int i = 0; i < FORMS; i++) {
            ObjectNode schema = NoticeForms.authored(one(NoticeForms.ALL));
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                damage(schema);
            }
            assertThatCode(() -> use(schema)).as("%s", schema).doesNotThrowAnyException();
        }
    }

    private void use(ObjectNode schema) {
        if (!Authoring.faults(schema).isEmpty()) {
            return;
        }
        CompiledForm form = CompiledForm.of(schema);
        for (int i = 0; i < 5; i++) {
            form.check(answers(schema), NoticeForms.paris("a.log"));
        }
        String kept = schema.toString();
        Rendering.schema(FORM, kept, Locale.ENGLISH);
        Rendering.layout(Renderer.JSONFORMS, kept, Locale.ENGLISH);
        Rendering.layout(Renderer.RJSF, kept, Locale.ENGLISH);
    }

    private ObjectNode answers(ObjectNode schema) {
        ObjectNode answers = schema.objectNode();
        DeclaredNames.of(schema).forEach(name -> {
            if (random.nextBoolean()) {
                answers.set(name, piece());
            }
        });
        return answers;
    }

    private void damage(ObjectNode schema) {
        List<JsonNode> inside = new ArrayList<>();
        collect(schema, inside);
        switch (one(inside)) {
            case ObjectNode members -> {
                List<String> names = new ArrayList<>();
                members.fieldNames().forEachRemaining(names::add);
                String name = names.isEmpty() || random.nextBoolean() ? one(KEYWORDS) : one(names);
                if (random.nextInt(4) == 0) {
                    members.remove(name);
                } else {
                    members.set(name, piece());
                }
            }
            case ArrayNode items -> items.add(piece());
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainerNode()) {
            into.add(node);
            node.forEach(inner -> collect(inner, into));
        }
    }

    private JsonNode piece() {
        return SchemaText.read("{\"it\":" + one(PIECES) + "}").path("it");
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Names of fields anywhere in a form.
    private static final class DeclaredNames {
        static List<String> of(JsonNode schema) {
            List<String> names = new ArrayList<>(List.of("a", "unknown"));
            for (JsonNode properties : schema.findValues("properties")) {
                properties.fieldNames().forEachRemaining(names::add);
            }
            return names;
        }
    }
}
