package dev.guichet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A form of twenty fields of every type that forms know, some of which depend on others, and answers to it.
final class Questions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PLAIN_TEXTS = 9;

    private Questions() {}

    static String form(String desk, String slug) {
        ObjectNode body = JSON.createObjectNode().put("desk", desk).put("slug", slug);
        body.putObject("title").put("fr", "Mesure").put("en", "Measurement");
        body.set("schema", schema());
        return body.toString();
    }

    /// The ticket of [Tickets#BODY] with every question answered.
    static String ticket(String form) {
        ObjectNode ticket = (ObjectNode) Api.json(Tickets.BODY);
        ticket.put("form", form).set("fields", answers());
        return ticket.toString();
    }

    private static ObjectNode schema() {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        words(text(fields, "impact"), "cebox", "console", "everything");
        words(text(fields, "problem"), "slow", "down", "domain_join");
        text(fields, "cebox_ip").put("format", "ipv4");
        text(fields, "cebox_ipv6").put("format", "ipv6");
        text(fields, "cebox_name").put("maxLength", 100);
        text(fields, "console_description").put("maxLength", 1000);
        text(fields, "observedAt").put("format", "date-time").put("x-precision", "minute");
        text(fields, "contact").put("format", "email");
        fields.putObject("impacted_count")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 100_000);
        fields.putObject("checked").put("type", "boolean");
        text(fields, "site").put("pattern", "^[A-Z]{2}-[0-9]{3}$");
        for (int i = 1; i <= PLAIN_TEXTS; i++) {
            text(fields, "text_" + i).put("minLength", 1).put("maxLength", 500);
        }
        schema.putArray("required")
                .add("impact")
                .add("problem")
                .add("observedAt")
                .add("checked");
        ArrayNode rules = schema.putArray("allOf");
        when(rules, "impact", "cebox", "cebox_ip", "cebox_ipv6", "cebox_name");
        when(rules, "impact", "console", "console_description");
        when(rules, "problem", "down", "impacted_count", "contact");
        when(rules, "problem", "slow", "text_1", "text_2");
        return schema;
    }

    private static ObjectNode answers() {
        ObjectNode answers = JSON.createObjectNode()
                .put("impact", "cebox")
                .put("problem", "down")
                .put("cebox_ip", "192.0.2.7")
                .put("cebox_ipv6", "2001:db8::7")
                .put("cebox_name", "cebox-arras")
                .put("console_description", "Console de la salle de réunion")
                .put("observedAt", "2026-11-20T14:32:00+01:00")
                .put("contact", "someone@client.example")
                .put("impacted_count", 12)
                .put("checked", true)
                .put("site", "FR-062");
        for (int i = 1; i <= PLAIN_TEXTS; i++) {
            answers.put("text_" + i, "Redémarrage, câbles vérifiés, rien n’y fait");
        }
        return answers;
    }

    private static ObjectNode text(ObjectNode fields, String name) {
        return fields.putObject(name).put("type", "string");
    }

    private static void words(ObjectNode field, String... words) {
        ArrayNode among = field.putArray("enum");
        for (String word : words) {
            among.add(word);
        }
    }

    private static void when(ArrayNode rules, String field, String is, String... wanted) {
        ObjectNode rule = rules.addObject();
        ObjectNode condition = rule.putObject("if");
        condition.putObject("properties").putObject(field).put("const", is);
        condition.putArray("required").add(field);
        ArrayNode required = rule.putObject("then").putArray("required");
        for (String name : wanted) {
            required.add(name);
        }
    }

    /// Of an answer that lists forms: whether one has the slug.
    static boolean among(JsonNode page, String slug) {
        for (JsonNode form : page.path("items")) {
            if (form.path("slug").asText().equals(slug)) {
                return true;
            }
        }
        return false;
    }
}
