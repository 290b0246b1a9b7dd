package dev.guichet.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.Spellings;
import dev.guichet.kit.testing.Stacks;
import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// D31: a service, too, looks at the path that is routed, whatever passed the gateway.
@QuarkusTest
class SpellingsIT {

    static Stream<String> things() {
        return Stream.of("/api/v1/things", "/api/v1/things/whoami").flatMap(Spellings::of);
    }

    @ParameterizedTest
    @MethodSource("things")
    void noSpellingPassesWithoutAToken_D31(String target) throws IOException {
        refused("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: a b\r\n", "Host: a:b\r\n"})
    void whatNamesNoHostIsRefusedWithoutAStack_D31(String host) throws IOException {
        refused("GET /api/v1/things HTTP/1.1\r\n" + host);
    }

    /// Otherwise a call that is repeated in another spelling would be done twice.
    @Test
    void aKeyIsForThePathHoweverItIsWritten() throws IOException {
        var key = UUID.randomUUID().toString();

        var first = create("/api/v1/things", key);
        var again = create("/api/v1/thing%73", key);

        assertThat(first).startsWith("HTTP/1.1 201 ");
        assertThat(again).startsWith("HTTP/1.1 201 ").containsIgnoringCase("Idempotency-Replayed");
    }

    private static String create(String target, String key) throws IOException {
        return send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nTrial-Root: 77\r\nIdempotency-Key: " + key
                + "\r\nAuthorization: Bearer " + TestTokens.of("ops-agent")
                + "\r\nContent-Type: application/json\r\nContent-Length: 15\r\nConnection: close\r\n\r\n"
                + "{\"name\": \"one\"}");
    }

    private static void refused(String head) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(head + "Connection: close\r\n\r\n");

            assertThat(RawCall.status(answer)).as(answer).isBetween(400, 499);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    private static String send(String bytes) throws IOException {
        return RawCall.send(RestAssured.port, bytes);
    }
}
