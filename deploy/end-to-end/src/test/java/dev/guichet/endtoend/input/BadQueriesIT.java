package dev.guichet.endtoend.input;

import static dev.guichet.endtoend.desk.Person.AGENT;
import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.input.OpenApi.Operation;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Thorough;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What lists are asked with: bounds, cursors, and text that means something to a database (D13).
@Order(33)
class BadQueriesIT {
    private static final List<String> INJECTIONS = List.of(
            "'",
            "\"",
            "') or 1=1 --",
            "1; drop table ticket; --",
            "x' union select null,null,version() --",
            "%",
            "_",
            "\\",
            "\u0000",
            "${jndi:ldap://x}",
            "' and pg_sleep(5) --",
            "created_at desc; --",
            "(select 1)",
            "&& || !",
            "<->",
            "'a':*");

    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());
    private static final int RANDOM_TEXTS = Thorough.times(5, 50);

    private final OpenApi api = OpenApi.served();
    private final Things things = Things.made();

    @TestFactory
    Stream<DynamicTest> aLimitOutsideItsBoundsIsRefused() {
        return lists().map(list -> DynamicTest.dynamicTest(list.toString(), () -> {
            for (String limit : List.of("0", "-1", "201", "many", "99999999999999999999")) {
                ask(list, "limit", limit).refused(limit.matches("\\d{1,9}") ? 422 : 400);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aCursorThatIsNotOursIsRefused() {
        return lists().map(list -> DynamicTest.dynamicTest(list.toString(), () -> {
            for (String cursor : List.of("x", "AAAA", "e30", "eyJpZCI6MX0.AAAA")) {
                assertThat(ask(list, "cursor", cursor).status()).isIn(400, 422);
            }
        }));
    }

    @Test
    void aCursorBelongsToItsCallerAndItsFilter() {
        things.desk().asked(REQUESTER, "Deuxième");
        String path = "/tickets?view=requested&limit=1";
        String cursor = "&cursor="
                + encoded(REQUESTER
                        .api()
                        .get(path)
                        .expect(200)
                        .body()
                        .path("next")
                        .asText());

        REQUESTER.api().get(path + cursor).expect(200);
        assertThat(REQUESTER.api().get(path + "&status=open" + cursor).status()).isIn(400, 422);
        assertThat(AGENT.api().get(path + cursor).status()).isIn(400, 422);
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsAskedReachesTheDatabaseAsAStatement() {
        return lists().map(list -> DynamicTest.dynamicTest("D13 " + list, () -> {
            for (String parameter : parameters(list)) {
                for (String injection : texts()) {
                    Answer answer = ask(list, parameter, injection);
                    assertThat(answer.status())
                            .as("%s?%s=%s (seed %d): %s", list, parameter, injection, SEED, answer.text())
                            .isIn(200, 400, 404, 422);
                    assertThat(answer.text()).doesNotContain("PostgreSQL", "syntax error", "SQLState");
                    if (answer.status() == 200
                            && Set.of("status", "desk", "assignee").contains(parameter)) {
                        assertThat(answer.body().path("items")).isEmpty();
                    }
                }
            }
        }));
    }

    /// What is known to do harm, and what nobody thought of.
    private static List<String> texts() {
        var random = new Random(SEED);
        return Stream.concat(
                        INJECTIONS.stream(), Stream.generate(() -> text(random)).limit(RANDOM_TEXTS))
                .toList();
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(1, 60), 0, Character.MAX_CODE_POINT)
                .map(point -> random.nextBoolean() ? point % 128 : point)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Stream<Operation> lists() {
        return api.operations().stream()
                .filter(operation -> operation.method().equals("GET")
                        && parameters(operation).contains("limit"));
    }

    private static List<String> parameters(Operation operation) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map((JsonNode parameter) -> parameter.path("name").asText())
                .toList();
    }

    private Answer ask(Operation list, String parameter, String value) {
        String query = "?" + parameter + "=" + encoded(value);
        if (list.path().equals("/tickets") && !parameter.equals("view")) {
            query += "&view=queue";
        }
        if (list.path().equals("/deliveries") && !parameter.equals("ticket")) {
            query += "&ticket=" + things.ticket().number();
        }
        return Things.whoMay(list).api().get(things.path(list) + query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
