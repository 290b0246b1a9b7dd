package dev.guichet.endtoend.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What stands after the question mark is read as strictly as a body, by every operation and for every parameter of the
/// document.
@Order(34)
class StrictQueriesIT {
    private final OpenApi api = OpenApi.served();
    private final Bodies bodies = new Bodies(api);
    private final Things things = Things.made();

    @TestFactory
    Stream<DynamicTest> anUnknownParameterIsToldWithThoseThatAreKnown() {
        return api.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    Answer answer = ask(operation, "?stauts=open");

                    answer.refused(400, "UNKNOWN_PARAMETER");
                    assertThat(Json.texts(answer.body().path("violations"), "/pointer"))
                            .containsExactly("/stauts");
                    assertThat(Json.list(answer.body().path("known")).stream().map(JsonNode::asText))
                            .containsExactlyInAnyOrderElementsOf(operation.queryParameters());
                }));
    }

    @TestFactory
    Stream<DynamicTest> anEmptyParameterIsNotTakenForNone() {
        return each(parameter -> true, (operation, parameter) -> {
            String name = parameter.path("name").asText();
            for (String query : List.of("?" + name + "=", "?" + name, "?" + name + "=%20")) {
                ask(operation, query).refused(400, "EMPTY_PARAMETER");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> oneParameterTakesOneValue() {
        return each(parameter -> !takesSeveral(parameter), (operation, parameter) -> {
            String one = parameter.path("name").asText() + "=" + encoded(valid(parameter));
            ask(operation, "?" + one + "&" + one).refused(400, "REPEATED_PARAMETER");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatTakesSeveralTakesThemEitherWay() {
        return each(StrictQueriesIT::takesSeveral, (operation, parameter) -> {
            String name = parameter.path("name").asText();
            String value = encoded(valid(parameter));
            ask(operation, "?" + name + "=" + value + "&" + name + "=" + value).expect(200);
            ask(operation, "?" + name + "=" + value + "," + value).expect(200);
            ask(operation, "?" + name + "=" + value + ",").refused(400, "EMPTY_PARAMETER");
        });
    }

    @TestFactory
    Stream<DynamicTest> aValueOfAnotherFormIsRefused() {
        return each(StrictQueriesIT::hasForm, (operation, parameter) -> {
            Answer answer = ask(operation, "?" + parameter.path("name").asText() + "=surprise");

            answer.refused(400, "INVALID_PARAMETER");
            JsonNode values = one(parameter).path("enum");
            if (values.isArray()) {
                assertThat(Json.list(answer.body().path("known"))).containsAll(Json.list(values));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aNumberHasOneSpelling() {
        return each(parameter -> one(parameter).path("type").asText().equals("integer"), (operation, parameter) -> {
            String name = parameter.path("name").asText();
            for (String spelling : List.of("%2B1", "01", "-1", "%EF%BC%91", "%D9%A1", "1%20", "1.0", "1;q=2")) {
                ask(operation, "?" + name + "=" + spelling).refused(400, "INVALID_PARAMETER");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> bytesThatAreNoTextAreNotRead() {
        return each(parameter -> true, (operation, parameter) -> {
            String name = parameter.path("name").asText();
            for (String bytes : List.of("%ff", "%c0%af", "a%C3")) {
                ask(operation, "?" + name + "=" + bytes).refused(400, "INVALID_PARAMETER");
            }
        });
    }

    @Test
    void theDocumentOfTheGatewayIsAskedAsStrictly() {
        for (String query : List.of("fromat=yaml", "format=", "format=xml", "format=%ff", "format=json&format=yaml")) {
            Api.anonymous().send("GET", "//openapi?" + query, null, Map.of()).refused(400);
        }
        for (String query : List.of("format=json", "format=yaml")) {
            Api.anonymous().send("GET", "//openapi?" + query, null, Map.of()).expect(200);
        }
    }

    private Stream<DynamicTest> each(Predicate<JsonNode> which, BiConsumer<Operation, JsonNode> claim) {
        List<DynamicTest> tests = api.operations().stream()
                .flatMap(operation -> operation.query().stream()
                        .filter(which)
                        .map(parameter -> DynamicTest.dynamicTest(
                                operation + "?" + parameter.path("name").asText(),
                                () -> claim.accept(operation, parameter))))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    /// Text takes anything.
    private static boolean hasForm(JsonNode parameter) {
        JsonNode schema = one(parameter);
        return schema.has("enum")
                || (schema.has("pattern")
                        && !"surprise".matches(schema.path("pattern").asText()))
                || schema.path("format").asText().equals("date-time")
                || List.of("integer", "boolean").contains(schema.path("type").asText());
    }

    private static boolean takesSeveral(JsonNode parameter) {
        return parameter.at("/schema/items").isObject();
    }

    private static JsonNode one(JsonNode parameter) {
        return takesSeveral(parameter) ? parameter.at("/schema/items") : parameter.path("schema");
    }

    private String valid(JsonNode parameter) {
        JsonNode schema = api.resolve(one(parameter));
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0).asText();
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> "1";
            case "boolean" -> "false";
            default -> parameter.path("example").asText("texte");
        };
    }

    private Answer ask(Operation operation, String query) {
        byte[] body = operation.body() == null ? null : Json.bytes(bodies.valid(operation));
        return Things.whoMay(operation).api().send(operation.method(), things.path(operation) + query, body, Map.of());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
