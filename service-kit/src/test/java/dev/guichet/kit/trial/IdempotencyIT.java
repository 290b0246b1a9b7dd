package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same call with the same key has one effect and one answer.
@QuarkusTest
class IdempotencyIT {

    private final String root = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50));
    private final String key = UUID.randomUUID().toString();

    private Response create(String path, String name, String key) {
        return create(path, name, Map.of("Idempotency-Key", key));
    }

    private Response create(String path, String name, Map<String, String> headers) {
        return given().header("Trial-Root", root)
                .headers(headers)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.of("ops-agent"))
                .body("{\"name\": \"" + name + "\"}")
                .post(path);
    }

    private List<Integer> things() {
        return given().header("Trial-Root", root)
                .auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/things?limit=200")
                .jsonPath()
                .getList("items.id");
    }

    private <T> List<T> fiftyTimes(Callable<T> call) throws InterruptedException, ExecutionException {
        TestTokens.of("ops-agent");
        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers =
                    threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList());
            return answers.stream().map(IdempotencyIT::get).toList();
        }
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + answer.header("Location") + " " + answer.header("ETag") + " "
                + answer.contentType() + " " + answer.asString();
    }

    @Test
    void fiftyConcurrentCallsHaveOneEffectAndFiftyEqualAnswers() throws Exception {
        var answers = fiftyTimes(() -> told(create("/api/v1/things", "slow one", key)));

        assertThat(answers).hasSize(50).containsOnly(answers.getFirst());
        assertThat(answers.getFirst())
                .startsWith("201 ")
                .contains("/api/v1/things/")
                .contains("\"slow one\"");
        assertThat(things()).hasSize(1);
    }

    @Test
    void fiftyConcurrentRefusalsAreOneRefusal() throws Exception {
        var answers = fiftyTimes(() -> told(create("/api/v1/things", "refused", key)));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst())
                .startsWith("409 ")
                .contains("allowedCommands")
                .contains("problem+json");
        assertThat(things()).isEmpty();
    }

    @Test
    void fiftyConcurrentConflictsWithAConstraintAreOneRefusal() throws Exception {
        var answers = fiftyTimes(() -> told(create("/api/v1/things", "taken", key)));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).startsWith("409 ").contains("\"CONFLICT\"");
        assertThat(things()).isEmpty();
    }

    @Test
    void anAnswerOfAPlainViewIsReplayedWithItsStatus() {
        var first = create("/api/v1/things/plain", "plain", key);
        var second = create("/api/v1/things/plain", "plain", key);

        assertThat(told(second)).isEqualTo(told(first)).startsWith("201 ");
        assertThat(first.jsonPath().getString("name")).isEqualTo("plain");
        assertThat(things()).hasSize(1);
    }

    @Test
    void aViewSaysItsTagAndWhereItIsKeptOrNot() {
        var kept = create("/api/v1/things/plain", "plain", key);
        var made = create("/api/v1/things/plain", "other", Map.of());

        assertThat(List.of(kept, create("/api/v1/things/plain", "plain", key), made))
                .allSatisfy(answer -> {
                    var thing = answer.jsonPath();
                    assertThat(answer.header("Location")).isEqualTo("/api/v1/things/" + thing.getLong("id"));
                    assertThat(answer.header("ETag")).isEqualTo("\"" + thing.getLong("version") + "\"");
                });
    }

    @Test
    void onlyAnAnswerThatWasKeptSaysSo() {
        var first = create("/api/v1/things", "one", key);
        var second = create("/api/v1/things", "one", key);

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(create("/api/v1/things", "one", key).header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        create("/api/v1/things", "one", key);
        var other = create("/api/v1/things", "two", key);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(things()).hasSize(1);
    }

    @Test
    void anInvalidCallIsReplayedToo() {
        var first = create("/api/v1/things", "x".repeat(41), key);
        var second = create("/api/v1/things", "x".repeat(41), key);

        assertThat(told(second)).isEqualTo(told(first)).startsWith("422 ");
    }

    @Test
    void aFaultOfOursIsNotKept() {
        assertThat(create("/api/v1/things", "broken", key).statusCode()).isEqualTo(500);
        var again = create("/api/v1/things", "broken", key);
        assertThat(again.statusCode()).isEqualTo(500);
        assertThat(create("/api/v1/things", "mended", key).statusCode()).isEqualTo(201);
    }

    @Test
    void anotherPathOrRootIsAnotherCall() {
        assertThat(create("/api/v1/things", "one", key).statusCode()).isEqualTo(201);
        assertThat(create("/api/v1/things/plain", "one", key).statusCode()).isEqualTo(201);
        assertThat(things()).hasSize(2);
    }

    @Test
    void aKeyThatIsEmptyOrTooLongIsRefused() {
        assertThat(create("/api/v1/things", "one", "k".repeat(256)).statusCode())
                .isEqualTo(422);
        assertThat(create("/api/v1/things", "one", "k".repeat(255)).statusCode())
                .isEqualTo(201);
    }

    /// Of several bytes a letter is one character, and bytes that are no letter are none.
    @Test
    void aKeyIsTextInUtf8() throws IOException {
        assertThat(createdBy("é".repeat(255).getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 201 ");
        assertThat(createdBy("clé".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("HTTP/1.1 422 ")
                .contains("IDEMPOTENCY_KEY_INVALID");
        assertThat(createdBy(("é" + "k".repeat(255)).getBytes(StandardCharsets.UTF_8)))
                .startsWith("HTTP/1.1 422 ");
        assertThat(createdBy("a\u0085b".getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 422 ");
    }

    private String createdBy(byte[] key) throws IOException {
        var call = new ByteArrayOutputStream();
        call.writeBytes(("POST /api/v1/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTrial-Root: " + root
                        + "\r\nAuthorization: Bearer " + TestTokens.of("ops-agent")
                        + "\r\nContent-Type: application/json\r\nContent-Length: 15\r\nIdempotency-Key: ")
                .getBytes(StandardCharsets.US_ASCII));
        call.writeBytes(key);
        call.writeBytes("\r\n\r\n{\"name\": \"one\"}".getBytes(StandardCharsets.US_ASCII));
        return RawCall.send(RestAssured.port, call.toByteArray());
    }
}
