package dev.guichet.ticket.signup;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.guichet.ticket.invitation.FakeKeycloak;
import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a stranger does who wants access, and what comes of it.
final class Asking {
    private Asking() {}

    /// Names of the headers and the body: all that an answer may tell.
    static List<String> asks(String address) {
        return asks(address, "203.0.113.1");
    }

    /// @param network as the gateway says it
    static List<String> asks(String address, String network) {
        Response answer = given().contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", network)
                .body(Map.of("email", address, "name", "Dominique Client"))
                .post("/api/v1/sign-ups");
        answer.then().statusCode(202).body("size()", is(1)).body("state", is("accepted"));
        return Stream.concat(answer.headers().asList().stream().map(Header::getName), Stream.of(answer.asString()))
                .toList();
    }

    static void mailed(String address, int times) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> FakeKeycloak.mailsTo(address).size() == times);
    }

    static void settled(AgroalDataSource database, String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (var connection = database.getConnection();
                    var asked = connection.prepareStatement("select pending from sign_up where address = ?")) {
                asked.setString(1, address);
                var rows = asked.executeQuery();
                return rows.next() && !rows.getBoolean(1);
            }
        });
    }
}
