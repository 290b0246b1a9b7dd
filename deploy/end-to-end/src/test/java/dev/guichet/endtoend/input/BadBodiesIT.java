package dev.guichet.endtoend.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.input.Bodies.Wrong;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// Every body that cannot be right is refused by every operation that takes one: unreadable 400, not valid 422.
@Order(30)
class BadBodiesIT {
    private static final byte[] NOT_UTF8 = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

    private final OpenApi api = OpenApi.served();
    private final Bodies bodies = new Bodies(api);
    private final Things things = Things.made();

    @TestFactory
    Stream<DynamicTest> whatIsNotJsonIsUnreadable() {
        return each(operation -> {
            for (String body : List.of("{", "[]", "\"text\"", "{\"a\":1}}")) {
                send(operation, body.getBytes(StandardCharsets.UTF_8)).refused(400);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aBodyThatIsNotThereIsUnreadable() {
        return each(operation -> {
            if (operation.needsBody()) {
                send(operation, new byte[0]).refused(400);
            }
            if (operation.needsBody() && !mayBeNull(operation)) {
                send(operation, "null".getBytes(StandardCharsets.UTF_8)).refused(400);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotUtf8IsUnreadable() {
        return each(operation -> send(operation, NOT_UTF8).refused(400));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownFieldIsNamed() {
        return each(operation -> {
            Answer answer = send(operation, Json.bytes(bodies.valid(operation).put("surprise", 1)));
            answer.refused(400, "UNKNOWN_FIELD");
            assertThat(Json.texts(answer.body().path("violations"), "/pointer")).contains("/surprise");
        });
    }

    @TestFactory
    Stream<DynamicTest> aWrongTypeIsNamed() {
        return mutations(bodies::withEachTypeWrong, (wrong, answer) -> {
            answer.refused(400);
            assertThat(Json.texts(answer.body().path("violations"), "/pointer"))
                    .as(answer.text())
                    .anyMatch(pointer -> pointer.startsWith(wrong.pointer()));
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsMissingIsNamed() {
        return mutations(bodies::withoutEachRequired, (wrong, answer) -> {
            answer.refused(422);
            assertThat(Json.texts(answer.body().path("violations"), "/pointer"))
                    .as(answer.text())
                    .contains(wrong.pointer());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsTooLongIsNamed() {
        return mutations(bodies::withEachTextTooLong, (wrong, answer) -> {
            answer.refused(422);
            assertThat(Json.texts(answer.body().path("violations"), "/pointer"))
                    .as(answer.text())
                    .contains(wrong.pointer());
        });
    }

    @TestFactory
    Stream<DynamicTest> anotherMediaTypeIsUnsupported() {
        return each(operation -> Things.whoMay(operation)
                .api()
                .send(
                        operation.method(),
                        things.path(operation),
                        "<a/>".getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "application/xml"))
                .refused(415));
    }

    private Stream<DynamicTest> each(Consumer<Operation> claim) {
        List<Operation> operations = api.operations().stream()
                .filter(operation -> operation.body() != null)
                .toList();
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> claim.accept(operation)));
    }

    private Stream<DynamicTest> mutations(Function<Operation, List<Wrong>> mutate, BiConsumer<Wrong, Answer> claim) {
        return each(operation -> mutate.apply(operation)
                .forEach(wrong -> claim.accept(wrong, send(operation, Json.bytes(wrong.body())))));
    }

    private static boolean mayBeNull(Operation operation) {
        return operation.description().at("/requestBody/content").toString().contains("\"null\"");
    }

    private Answer send(Operation operation, byte[] body) {
        return Things.whoMay(operation).api().send(operation.method(), things.path(operation), body, Map.of());
    }
}
