package dev.guichet.endtoend.threat;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.COLLEAGUE;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.input.Things;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// D18: an answer holds what its schema says and not one field more, and no schema has a place for a secret.
@Order(37)
class ResponsesIT {
    private static final Pattern SECRET =
            Pattern.compile("secret|password|passwd|credential|apikey|privatekey|hash|resettoken|accesstoken");

    private final OpenApi api = OpenApi.served();
    private final JsonNode closed = closed(api.document());
    private final Things things = Things.made();

    @Test
    void noSchemaHasAPlaceForASecret() {
        var names = new TreeSet<String>();
        collectNames(api.document().at("/components/schemas"), names);

        assertThat(names).hasSizeGreaterThan(40);
        assertThat(names)
                .noneMatch(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).find());
    }

    @TestFactory
    Stream<DynamicTest> aReadHoldsWhatItsSchemaSays() {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Answer answer = Things.whoMay(operation).api().get(readable(operation));
                    assertThat(answer.status()).as(answer.text()).isIn(200, 404);
                    holds(operation, answer);
                }));
    }

    @Test
    void everyCommandOnATicketAnswersWhatItsSchemaSays() {
        String tickets = "/tickets";
        Answer created = REQUESTER.api().post(tickets, things.desk().request("Réponses"));
        holds("POST", tickets, created.expect(201));
        String path = tickets + "/" + created.body().path("number").asLong();
        var answered = new TreeSet<String>();
        command(answered, AGENT, "PUT", path + "/assignee", Json.object("person", AGENT.id()));
        command(answered, REQUESTER, "POST", path + "/observers", Json.object("email", COLLEAGUE.address()));
        command(answered, AGENT, "POST", path + "/messages", Json.object("text", "?", "then", "pending"));
        command(answered, AGENT, "POST", path + "/status", Json.object("status", "on_hold", "reason", "attente"));
        command(answered, AGENT, "POST", path + "/solution", Json.object("text", "!"));
        command(answered, REQUESTER, "POST", path + "/solution/refusal", Json.object("reason", "non"));
        command(answered, AGENT, "POST", path + "/solution", Json.object("text", "!!"));
        command(answered, REQUESTER, "POST", path + "/solution/approval", Json.object());
        String other = "/tickets/" + things.desk().asked(REQUESTER, "Archivée").number();
        command(answered, REQUESTER, "POST", other + "/archive", Json.object());
        command(answered, REQUESTER, "POST", other + "/undo", Json.object());
        assertThat(answered).hasSize(9);
    }

    @Test
    void theRuleFindsAFieldThatNobodyDocumented() {
        Operation read = operation("GET", "/tickets/{number}");
        var view = (ObjectNode) things.ticket().seenBy(AGENT);

        assertThat(problems(read, 200, view.put("resetSecret", "x"))).isNotEmpty();
    }

    private void command(Set<String> answered, Person by, String method, String path, JsonNode body) {
        Answer answer = by.api().send(method, path, Json.bytes(body), Map.of());
        holds(method, path.replaceAll("/tickets/\\d+", "/tickets/{number}"), answer.expect(200, 201));
        answered.add(method + path.replaceAll("\\d+", ""));
    }

    private void holds(String method, String path, Answer answer) {
        holds(operation(method, path), answer);
    }

    private void holds(Operation operation, Answer answer) {
        assertThat(problems(operation, answer.status(), answer.body()))
                .as("%s answered %s", operation, answer.text())
                .isEmpty();
    }

    private Operation operation(String method, String path) {
        return api.operations().stream()
                .filter(one -> one.method().equals(method) && one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not documented"));
    }

    private Set<ValidationMessage> problems(Operation operation, int status, JsonNode body) {
        String response = "/paths/" + ("/api/v1" + operation.path()).replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT) + "/responses/" + status + "/content";
        JsonNode content = closed.at(response);
        assertThat(content.isEmpty())
                .as("%s has no schema for %d", operation, status)
                .isFalse();
        ObjectNode schema = Json.object("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.setAll((ObjectNode) content.elements().next().path("schema"));
        schema.set("components", closed.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(body);
    }

    private String readable(Operation operation) {
        String path = things.path(operation);
        if (operation.path().equals("/tickets")) {
            return path + "?view=queue";
        }
        return operation.path().equals("/deliveries")
                ? path + "?ticket=" + things.ticket().number()
                : path;
    }

    /// The same document with every object closed to what it does not name.
    private static JsonNode closed(JsonNode document) {
        JsonNode copy = document.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("properties").elements().next().isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ResponsesIT::close);
    }

    private static void collectNames(JsonNode node, Set<String> names) {
        if (node.path("properties").isObject()) {
            node.path("properties").fieldNames().forEachRemaining(names::add);
        }
        node.forEach(child -> collectNames(child, names));
    }
}
