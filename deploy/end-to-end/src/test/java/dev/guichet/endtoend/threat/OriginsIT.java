package dev.guichet.endtoend.threat;

import static dev.guichet.endtoend.desk.Person.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// D24: no page of another origin reads the API, and nothing of it rests on a cookie.
@Order(36)
class OriginsIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost",
                "http://localhost:1",
                "null",
                "file://",
                "http://localhost.evil.example",
                "https://guichet.dev.evil.example"
            })
    void anotherOriginIsNotAllowed(String origin) {
        Answer plain = REQUESTER.api().send("GET", "/me", null, Map.of("Origin", origin));
        Answer preflight = Api.anonymous()
                .send("OPTIONS", "/tickets", null, Map.of("Origin", origin, "Access-Control-Request-Method", "POST"));

        assertThat(plain.headers("Access-Control-Allow-Origin")).isEmpty();
        assertThat(plain.headers("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight.headers("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.headers("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void itsOwnPagesMayCallItWithoutCredentials() {
        String own = Guichet.running().url().toString();

        Answer answer = REQUESTER.api().send("GET", "/me", null, Map.of("Origin", own));

        answer.expect(200);
        assertThat(answer.headers("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.headers("Access-Control-Allow-Origin")).doesNotContain("*");
    }

    @Test
    void noAnswerSetsACookieAndNoCookieIsRead() {
        Answer answer = REQUESTER.api().get("/me").expect(200);
        assertThat(answer.headers("Set-Cookie")).isEmpty();

        Api.anonymous()
                .send("GET", "/me", null, Map.of("Cookie", "token=x; q_session=y; KEYCLOAK_IDENTITY=z"))
                .refused(401);
    }

    @Test
    void answersTellBrowsersToBeCareful() {
        Answer answer = REQUESTER.api().get("/me").expect(200);

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(answer.header("X-Request-Id")).isPresent();
    }
}
