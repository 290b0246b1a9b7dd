package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What callers say they accept, as clients really say it. An operation is chosen before its parameters are read: one
/// that does not exist tells whether the answer could be made, and changes nothing.
@Order(34)
class AcceptIT {
    private static final String PROBLEM = "application/problem+json";

    private final OpenApi api = OpenApi.served();
    private final Bodies bodies = new Bodies(api);
    private final Things things = Things.made();

    /// What clients made from the document send: each media type that it names for the operation.
    @TestFactory
    Stream<DynamicTest> whatTheDocumentNamesIsAccepted() {
        return each(operation -> {
            List<String> types = Stream.concat(operation.answers().stream(), Stream.of(PROBLEM))
                    .toList();
            ask(operation, String.join(", ", types)).refused(400, "UNKNOWN_PARAMETER");
            ask(operation, String.join(",", types.reversed())).refused(400, "UNKNOWN_PARAMETER");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatMeansAnythingIsAccepted() {
        return each(operation -> {
            for (String accept : List.of("*/*", "application/*", "text/html, *; q=.2, */*; q=.2", "nonsense", ",")) {
                ask(operation, accept).refused(400, "UNKNOWN_PARAMETER");
            }
            for (String type : operation.answers()) {
                ask(operation, type + ";q=0.5").refused(400, "UNKNOWN_PARAMETER");
            }
        });
    }

    /// Whoever takes problems alone could not read what went well, and nothing was done yet.
    @TestFactory
    Stream<DynamicTest> whatCannotBeMadeIsNotAcceptable() {
        return each(operation -> {
            for (String accept : List.of(PROBLEM, "image/png", "application/json;q=0, application/schema+json;q=0")) {
                if (operation.answers().isEmpty()) {
                    ask(operation, accept).refused(400, "UNKNOWN_PARAMETER");
                } else {
                    ask(operation, accept).refused(406, "NOT_ACCEPTABLE");
                }
            }
        });
    }

    @Test
    void whatAnswersNothingIsDoneWhateverIsAccepted() {
        String marker = "/tickets/" + things.ticket().number() + "/read-marker";

        AGENT.api().send("DELETE", marker, null, Map.of("Accept", PROBLEM)).expect(204);
        AGENT.api()
                .send("DELETE", "/tickets/999999999999/read-marker", null, Map.of("Accept", PROBLEM))
                .refused(404);
    }

    @Test
    void someOperationsAnswerNothing() {
        assertThat(api.operations())
                .anyMatch(operation -> operation.answers().isEmpty())
                .anyMatch(operation -> !operation.answers().isEmpty());
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Operation> claim) {
        return api.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> claim.accept(operation)));
    }

    private Answer ask(Operation operation, String accept) {
        byte[] body = operation.body() == null ? null : Json.bytes(bodies.valid(operation));
        return Things.whoMay(operation)
                .api()
                .send(operation.method(), things.path(operation) + "?surprise=1", body, Map.of("Accept", accept));
    }
}
