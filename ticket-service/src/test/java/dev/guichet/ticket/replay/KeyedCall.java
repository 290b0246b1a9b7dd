package dev.guichet.ticket.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// A call with a key, sent as often as one likes.
final class KeyedCall {
    private final World world;
    private final String user;
    private final String method;
    private final String path;
    private final Map<String, Object> body;
    private final String key = UUID.randomUUID().toString();
    private String first = "";

    KeyedCall(World world, String user, String method, String path, Map<String, Object> body) {
        this.world = world;
        this.user = user;
        this.method = method;
        this.path = path;
        this.body = body;
    }

    String path() {
        return path;
    }

    Response sent() {
        return sentBy(world.as(user));
    }

    /// Without binding the program again.
    Response sentAsItIs() {
        return sentBy(world.asItIs(user));
    }

    private Response sentBy(RequestSpecification caller) {
        var request = caller.header("Idempotency-Key", key);
        return (body.isEmpty() && method.equals("DELETE") ? request : request.body(body))
                .request(method, "/api/v1" + path);
    }

    /// The first time it is answered, from then on the answer is the first one.
    void isReplayed() {
        if (first.isEmpty()) {
            Response answer = sent();
            assertThat(answer.statusCode()).as(path + answer.asString()).isBetween(200, 204);
            assertThat(answer.header("Guichet-Inside")).isNull();
            first = answer.statusCode() + answer.asString();
        }
        Response again = sent();
        assertThat(again.header("Idempotency-Replayed")).as(path).isEqualTo("true");
        assertThat(again.header("Guichet-Inside")).isNull();
        assertThat(again.statusCode() + again.asString()).isEqualTo(first);
    }

    void isRefused(int status, String code) {
        Response refused = sent();
        assertThat(refused.statusCode()).as(path).isEqualTo(status);
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
        assertThat(refused.asString()).doesNotContain("Secret", "secret");
    }
}
