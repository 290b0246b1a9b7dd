package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Strangers;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// What is not there and what is not yours to know of are the same 404, on every operation.
@Order(32)
class BadIdsIT {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    private final OpenApi api = OpenApi.served();
    private final Bodies bodies = new Bodies(api);
    private final Things things = Things.made();

    @TestFactory
    Stream<DynamicTest> whatDoesNotExistIsNotFound() {
        return api.operations().stream()
                .flatMap(operation -> parameters(operation)
                        .map(parameter -> DynamicTest.dynamicTest(operation + " without such " + parameter, () -> {
                            String path = things.pathWith(operation, parameter, unknown(parameter));
                            call(Things.whoMay(operation), operation, path).refused(404);
                        })));
    }

    /// Otherwise what is refused, counted or kept by its path could be had by another one.
    @TestFactory
    Stream<DynamicTest> whatExistsHasOneSpelling() {
        List<DynamicTest> tests = api.operations().stream()
                .flatMap(operation -> PARAMETER
                        .matcher(operation.path())
                        .results()
                        .map(found -> found.group(1))
                        .filter(parameter ->
                                things.ids().getOrDefault(parameter, "").matches("[0-9]+"))
                        .map(parameter ->
                                DynamicTest.dynamicTest(operation + " by other spellings of " + parameter, () -> {
                                    String id = things.ids().get(parameter);
                                    for (String spelling : List.of(
                                            "+" + id, "%2B" + id, "0" + id, "-" + id, id + "%20", "%EF%BC%90" + id)) {
                                        call(
                                                        Things.whoMay(operation),
                                                        operation,
                                                        things.pathWith(operation, parameter, spelling))
                                                .refused(404);
                                    }
                                })))
                .toList();
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> somebodyElsesTicketIsNotFoundInTheSameRoot() {
        return onTickets(SUPERVISOR);
    }

    @TestFactory
    Stream<DynamicTest> somebodyElsesTicketIsNotFoundFromAnotherRoot() {
        return onTickets(Strangers.ofAnotherRoot());
    }

    private Stream<DynamicTest> onTickets(Person stranger) {
        List<Operation> operations = api.operations().stream()
                .filter(operation -> operation.path().startsWith("/tickets/{number}"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(10);
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation + " by " + stranger.signIn(), () -> {
                    Answer answer = call(stranger, operation, things.path(operation));
                    Answer unknown = call(stranger, operation, things.pathWith(operation, "number", unknown("number")));
                    answer.refused(404);
                    unknown.refused(404);
                    assertThat(answer.body().path("code"))
                            .isEqualTo(unknown.body().path("code"));
                }));
    }

    private Answer call(Person caller, Operation operation, String path) {
        byte[] body = operation.body() == null ? null : Json.bytes(bodies.valid(operation));
        return caller.api().send(operation.method(), path, body, Map.of());
    }

    private static Stream<String> parameters(Operation operation) {
        return PARAMETER
                .matcher(operation.path())
                .results()
                .map(found -> found.group(1))
                .filter(parameter -> !isNameForSomethingElsewhere(parameter) && !isRemoved(operation, parameter));
    }

    /// A client lives in the identity provider, whether or not it is bound to an organization here.
    private static boolean isNameForSomethingElsewhere(String parameter) {
        return parameter.equals("client");
    }

    /// Removing what is not there leaves it as it was wanted.
    private static boolean isRemoved(Operation operation, String parameter) {
        return operation.method().equals("DELETE") && operation.path().endsWith("{" + parameter + "}");
    }

    private static String unknown(String parameter) {
        return switch (parameter) {
            case "desk", "organization", "client", "service" -> "nowhere-at-all";
            case "domain" -> "nowhere-at-all.example";
            default -> "999999999999";
        };
    }
}
