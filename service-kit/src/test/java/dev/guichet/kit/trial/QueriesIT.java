package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.kit.testing.RawCall;
import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parameters are read as strictly as bodies, and answers are made as callers accept them.
@QuarkusTest
class QueriesIT {
    private static final String THINGS = "/api/v1/things";

    private static RequestSpecification caller() {
        return given().header("Trial-Root", "78")
                .header("Accept-Language", "en")
                .auth()
                .oauth2(TestTokens.of("ops-agent"));
    }

    private static ValidatableResponse refused(String path, String code, String pointer) {
        return caller().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("violations[0].code", equalTo(code))
                .body("violations[0].pointer", equalTo(pointer));
    }

    @Test
    void anUnknownParameterIsToldWithThoseThatAreKnown() {
        refused(THINGS + "?nmae=a", "UNKNOWN_PARAMETER", "/nmae")
                .body("known", contains("cursor", "limit", "name"))
                .body("detail", containsString("cursor, limit, name"));
        refused(THINGS + "/whoami?verbose=1", "UNKNOWN_PARAMETER", "/verbose").body("detail", containsString("none"));
        caller().contentType(ContentType.JSON)
                .body("{\"name\": \"a\"}")
                .post(THINGS + "?dryRun=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
        caller().header("Accept-Language", "fr")
                .get(THINGS + "?nmae=a")
                .then()
                .body("violations[0].message", containsString("nmae"));
    }

    @Test
    void anEmptyParameterIsNotTakenForNone() {
        refused(THINGS + "?name=", "EMPTY_PARAMETER", "/name");
        refused(THINGS + "?name", "EMPTY_PARAMETER", "/name");
        refused(THINGS + "?name=%20", "EMPTY_PARAMETER", "/name");
    }

    @Test
    void oneParameterTakesOneValue() {
        refused(THINGS + "?name=a&name=b", "REPEATED_PARAMETER", "/name");
        refused(THINGS + "?limit=1&limit=1", "REPEATED_PARAMETER", "/limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "1.5",
                "99999999999",
                "1e3",
                "0x1",
                "-",
                "-1",
                "%2B1",
                "+1",
                "01",
                "1%20",
                "%EF%BC%91",
                "%D9%A1"
            })
    void aNumberIsANumber(String limit) {
        refused(THINGS + "?limit=" + limit, "INVALID_PARAMETER", "/limit")
                .body("detail", containsString("a whole number"));
    }

    /// What one program takes for a part of the value another one takes for a second parameter.
    @ParameterizedTest
    @ValueSource(strings = {"?limit=1;name=a", "?limit=1&name=a;b", "?limit=1;", "?;limit=1"})
    void aSemicolonSeparatesNothing(String query) {
        caller().urlEncodingEnabled(false)
                .get(THINGS + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("detail", containsString("%3B"));
        caller().urlEncodingEnabled(false).get(THINGS + "?name=a%3Bb").then().statusCode(200);
    }

    /// Otherwise different bytes would be the same text, U+FFFD, and find what nobody asked for.
    @ParameterizedTest
    @ValueSource(strings = {"%ff", "a%C3", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "a%80b"})
    void bytesThatAreNoTextAreNotRead(String bytes) {
        refused(THINGS + "?name=" + bytes, "INVALID_PARAMETER", "/name").body("detail", containsString("UTF-8"));
        refused(THINGS + "?cursor=" + bytes + "&name=a", "INVALID_PARAMETER", "/cursor");
        caller().urlEncodingEnabled(false)
                .get(THINGS + "?" + bytes + "=a")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
        caller().urlEncodingEnabled(false)
                .get(THINGS + "/" + bytes)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("UNREADABLE_REQUEST"));
    }

    /// Each of its bytes would be a letter of its own.
    @Test
    void aLetterThatIsNotEscapedIsNotRead() throws IOException {
        var answer = RawCall.send(
                RestAssured.port,
                "GET /api/v1/things?name=é HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Trial-Root: 78\r\nAuthorization: Bearer " + TestTokens.of("ops-agent") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("INVALID_PARAMETER");
        caller().urlEncodingEnabled(false)
                .get(THINGS + "?name=%C3%A9%EF%BF%BD")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+%s", "%%2B%s", "0%s", "-%s", "%s%%20", "%%EF%%BC%%90%s", "%s.0"})
    void anIdHasOneSpelling(String spelling) {
        Integer id = caller().contentType(ContentType.JSON)
                .body("{\"name\": \"spelt\"}")
                .post(THINGS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        caller().get(THINGS + "/" + id).then().statusCode(200);
        caller().urlEncodingEnabled(false)
                .get(THINGS + "/" + spelling.formatted(id))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Guichet-Root: 78", "Idempotency-Key: k", "If-Match: \"1\"", "Authorization: Bearer x"})
    void whatDecidesIsSaidOnce(String header) throws IOException {
        var answer = RawCall.send(
                RestAssured.port,
                "GET /api/v1/things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n"
                        + header.toLowerCase(Locale.ROOT) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("REPEATED_HEADER");
    }

    /// Browsers send some of them as they are typed; a URI has none.
    @ParameterizedTest
    @ValueSource(strings = {"|", "{}", "^", "`", "<>", "\"", "\\", "%7C|"})
    void charactersThatNoUriHasAreNoErrorOfOurs(String foreign) throws IOException {
        var answer = RawCall.send(
                RestAssured.port,
                "GET /api/v1/things?name=a" + foreign + "b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Trial-Root: 78\r\nAuthorization: Bearer " + TestTokens.of("ops-agent") + "\r\n\r\n");

        assertThat(RawCall.status(answer)).as(answer).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "iso-8859-1", "us-ascii", "nonsense", "\"UTF-16\""})
    void jsonIsUtf8(String charset) {
        create(charset).statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\""})
    void andMaySaySo(String charset) {
        create(charset).statusCode(201);
    }

    private static ValidatableResponse create(String charset) {
        return caller().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", "application/json; charset=" + charset)
                .body("{\"name\": \"charset\"}".getBytes(StandardCharsets.UTF_8))
                .post(THINGS)
                .then();
    }

    @Test
    void whoIsNotSignedInLearnsNothingOfParameters() {
        given().get(THINGS + "?nmae=a").then().statusCode(401).body("known", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json;q=0.5",
                "application/problem+json, application/json",
                "text/html, *; q=.2",
                "nonsense",
                ";;"
            })
    void whatIsAcceptedIsAnswered(String accept) {
        caller().header("Accept", accept).get(THINGS).then().statusCode(200).contentType(ContentType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/problem+json", "text/html", "application/json;q=0"})
    void whatCannotBeMadeIsNotAcceptable(String accept) {
        caller().header("Accept", accept)
                .get(THINGS)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }
}
