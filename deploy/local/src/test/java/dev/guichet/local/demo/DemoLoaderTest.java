package dev.guichet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.guichet.local.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoaderTest {
    @TempDir
    Path folder;

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> roots = new ArrayList<>();
    private String body = "{\"name\": \"one\"}";
    private HttpServer gateway;

    @BeforeEach
    void aGatewayAndAStep() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        Files.createDirectory(folder.resolve("things"));
        Files.writeString(folder.resolve("things/01.json"), """
                {"as": "operator", "call": "POST /api/v1/things", "body": {"name": "one"},
                 "doneWhen": {"get": "/api/v1/things", "holds": {"name": "one"}}}""");
    }

    @AfterEach
    void noGateway() {
        gateway.stop(0);
    }

    @Test
    void whatSaysNothingAboutAStepIsAskedAgain() {
        answers.addAll(List.of(503, 429, 404, 502, 201));

        assertThat(load()).isEqualTo(1);
        assertThat(calls).containsExactly("GET", "GET", "GET", "POST", "POST");
        assertThat(keys).hasSize(2).doesNotContainNull().containsOnly(keys.getFirst());
    }

    @Test
    void aStepThatIsDoneIsLeftAsItIsHoweverLateItIsTold() {
        answers.addAll(List.of(500, 200));

        assertThat(load()).isZero();
        assertThat(calls).containsExactly("GET", "GET");
    }

    @Test
    void aRefusalIsSaidWithItsStep() {
        answers.addAll(List.of(403, 409));

        assertThatThrownBy(this::load)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("01.json")
                .hasMessageContaining("409");
    }

    @Test
    void aStepForAServiceThatHearsLaterIsSentUntilItHas() throws IOException {
        Files.writeString(folder.resolve("things/01.json"), """
                [{"title": "later", "as": "operator", "call": "POST /api/v1/things", "eventually": true,
                  "doneWhen": {"get": "/api/v1/things", "holds": {"name": "two"}}}]""");
        answers.addAll(List.of(404, 404, 403, 200));

        assertThat(load()).isEqualTo(1);
        assertThat(calls).containsExactly("GET", "POST", "POST", "POST");
    }

    @Test
    void aFileHoldsOneStepOrSeveral() throws IOException {
        String step = Files.readString(folder.resolve("things/01.json"));
        Files.writeString(folder.resolve("things/01.json"), "[" + step + "," + step + "]");
        answers.addAll(List.of(404, 201, 200));

        assertThat(load()).isEqualTo(1);
        assertThat(calls).containsExactly("GET", "POST", "GET");
    }

    @Test
    void whoeverIsKnownToSeveralProvidersSaysWhichOneIsMeant() {
        body = """
                {"code": "ROOT_REQUIRED", "roots": [{"id": 3, "slug": "others"}, {"id": 7, "slug": "things"}]}""";
        answers.addAll(List.of(422, 404, 201));

        assertThat(load()).isEqualTo(1);
        assertThat(calls).containsExactly("GET", "GET", "POST");
        assertThat(roots).containsExactly(null, "7", "7");
    }

    @Test
    void whoeverIsKnownToOtherProvidersOnlyIsTold() {
        body = """
                {"code": "ROOT_REQUIRED", "roots": [{"id": 3, "slug": "others"}, {"id": 4, "slug": "more"}]}""";
        answers.addAll(List.of(422));

        assertThatThrownBy(this::load).isInstanceOf(UserError.class).hasMessageContaining("ROOT_REQUIRED");
    }

    private int load() {
        try (var loader = new DemoLoader(
                URI.create("http://localhost:" + gateway.getAddress().getPort()), user -> "token of " + user)) {
            return loader.load(folder);
        }
    }

    private void answer(HttpExchange call) throws IOException {
        calls.add(call.getRequestMethod());
        if (call.getRequestMethod().equals("POST")) {
            keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        roots.add(call.getRequestHeaders().getFirst("Guichet-Root"));
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(answers.removeFirst(), answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }
}
