package dev.guichet.kit.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.testing.Framings;
import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.Stacks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D31: a service, too, answers nothing that has no certain end, whatever passed the gateway.
@QuarkusTest
class FramingIT {

    private static final String BEHIND = "GET /api/v1/things HTTP/1.1\r\nHost: localhost\r\n\r\n";

    static Stream<String> uncertain() {
        return Framings.uncertain();
    }

    static Stream<String> brokenChunks() {
        return Framings.brokenChunks();
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void whatHasNoCertainEndIsRefusedOnceAndClosed_D31(String framing) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send(framing);

            assertThat(answer).contains("HTTP/1", " 400 ", "UNREADABLE_REQUEST");
            assertThat(answer.split("HTTP/1\\.", -1)).as(answer).hasSize(2);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    /// The gateway has answered by then: it passes on what is whole, or breaks off. A service may not be ready yet.
    @ParameterizedTest
    @MethodSource("brokenChunks")
    void aBodyThatStopsBeingOneEndsTheConnection_D31(String chunks) throws IOException {
        try (var stacks = Stacks.listen()) {
            var answer = send("Transfer-Encoding: chunked\r\n\r\n" + chunks);

            assertThat(answer.split("HTTP/1\\.", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
            assertThat(RawCall.status(answer)).as(answer).isIn(0, 400, 401, 503);
            assertThat(stacks.logged()).isEmpty();
        }
    }

    private static String send(String framing) throws IOException {
        var version = framing.startsWith("1.0 ") ? "1.0" : "1.1";
        return RawCall.send(
                RestAssured.port,
                "POST /api/v1/things HTTP/" + version + "\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + framing.replaceFirst("^1\\.0 ", "") + BEHIND);
    }
}
