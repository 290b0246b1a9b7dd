package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.guichet.kit.testing.Stacks;
import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes wrong leaves as a problem, in the caller's language, with the request's id and nothing of the inside.
@QuarkusTest
class ProblemsIT {

    private static RequestSpecification caller() {
        return given().header("Trial-Root", "77")
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(TestTokens.of("ops-agent"));
    }

    private static ValidatableResponse posted(String body) {
        return caller().body(body).post("/api/v1/things").then().log().ifValidationFails();
    }

    private static void isProblem(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("title", not(containsString("title.")))
                .body("requestId", notNullValue());
    }

    @Test
    void anUnknownFieldIsNamed() {
        var answer = posted("{\"name\": \"a\", \"part\": {\"label\": \"x\", \"owner\": 1}}");
        isProblem(answer, 400, "UNKNOWN_FIELD");
        answer.body("violations[0].pointer", equalTo("/part/owner"));
    }

    @Test
    void aWrongTypeIsNamed() {
        var answer = posted("{\"name\": 12}");
        isProblem(answer, 400, "WRONG_TYPE");
        answer.body("violations[0].pointer", equalTo("/name"));
        isProblem(posted("{\"name\": \"a\", \"size\": \"12\"}"), 400, "WRONG_TYPE");
        isProblem(posted("{\"name\": \"a\", \"part\": 3}"), 400, "WRONG_TYPE");
        isProblem(posted("[]"), 400, "WRONG_TYPE");
    }

    @Test
    void textThatIsNoValueIsInvalid() {
        var colour = posted("{\"name\": \"a\", \"colour\": \"blue\"}");
        isProblem(colour, 422, "INVALID");
        colour.body("violations[0].pointer", equalTo("/colour")).body("known", equalTo(List.of("red")));
        var noOffset = posted("{\"name\": \"a\", \"at\": \"2026-11-20T10:00:00\"}");
        isProblem(noOffset, 422, "INVALID");
        noOffset.body("violations[0].pointer", equalTo("/at"));
    }

    @Test
    void brokenJsonIsUnreadable() {
        isProblem(posted("{\"name\": \"a\""), 400, "UNREADABLE_BODY");
        isProblem(posted("{\"name\": \"a\"} trailing"), 400, "UNREADABLE_BODY");
        isProblem(posted("{\"name\": \"a\", \"name\": \"b\"}"), 400, "UNREADABLE_BODY");
        isProblem(caller().post("/api/v1/things").then(), 400, "UNREADABLE_BODY");
        isProblem(posted("null"), 400, "UNREADABLE_BODY");
    }

    @Test
    void invalidUtf8IsUnreadable() {
        var bytes = "{\"name\": \"a?b\"}".getBytes(StandardCharsets.UTF_8);
        bytes[11] = (byte) 0xC3;
        isProblem(caller().body(bytes).post("/api/v1/things").then(), 400, "UNREADABLE_BODY");
        isProblem(
                caller().body("{\"name\": \"a\"}".getBytes(StandardCharsets.UTF_16))
                        .post("/api/v1/things")
                        .then(),
                400,
                "UNREADABLE_BODY");
    }

    @Test
    void aNulCharacterIsInvalidWhereverItHides() {
        var inName = posted("{\"name\": \"a\\u0000b\"}");
        isProblem(inName, 422, "INVALID");
        inName.body("violations[0].pointer", equalTo("/name")).body("violations[0].code", equalTo("NUL_CHARACTER"));
        var deep = posted("{\"name\": \"a\", \"fields\": {\"x\": [1, \"\\u0000\"]}}");
        deep.body("violations[0].pointer", equalTo("/fields/x/1"));
        isProblem(posted("{\"name\": \"half \\ud800\"}"), 422, "INVALID");
        isProblem(
                caller().urlEncodingEnabled(false)
                        .get("/api/v1/things?name=%00")
                        .then(),
                422,
                "INVALID");
    }

    @Test
    void whatBeanValidationFindsIsToldAllAtOnce() {
        var answer = posted("{\"name\": \"" + "x".repeat(41) + "\", \"part\": {\"label\": \"\"}}");
        isProblem(answer, 422, "INVALID");
        answer.body("violations.pointer", hasItem("/name"))
                .body("violations.pointer", hasItem("/part/label"))
                .body("violations.code", hasItem("SIZE"));
    }

    @Test
    void aParameterOfTheWrongTypeIsUnreadableAndAPathOfTheWrongTypeIsNotFound() {
        var answer = caller().get("/api/v1/things?limit=many").then();
        isProblem(answer, 400, "INVALID_PARAMETER");
        answer.body("violations[0].pointer", equalTo("/limit"));
        isProblem(caller().get("/api/v1/things?limit=201").then(), 422, "INVALID");
        isProblem(caller().get("/api/v1/things/abc").then(), 404, "NOT_FOUND");
        isProblem(caller().get("/api/v1/things/12x").then(), 404, "NOT_FOUND");
    }

    @Test
    void whatThereIsNoneOfIsAProblemToo() {
        isProblem(caller().get("/api/v1/nothing").then(), 404, "NOT_FOUND");
        isProblem(caller().get("/nothing").then(), 404, "NOT_FOUND");
        isProblem(caller().delete("/api/v1/things").then(), 405, "METHOD_NOT_ALLOWED");
        isProblem(caller().accept("image/png").get("/api/v1/things").then(), 406, "NOT_ACCEPTABLE");
        isProblem(
                caller().contentType("text/plain")
                        .body("x")
                        .post("/api/v1/things")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip", "x"})
    void aBodyThatIsEncodedIsNotReadAsIfItWereNot(String coding) {
        isProblem(
                caller().header("Content-Encoding", coding)
                        .body("{\"name\": \"a\"}")
                        .post("/api/v1/things")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        isProblem(posted("{\"name\": \"" + "x".repeat(70_000) + "\"}"), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aBodyThatTurnsOutToBeOverTheLimitIsTooLarge() throws Exception {
        var endless = new java.io.ByteArrayInputStream(
                ("{\"name\": \"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + "/api/v1/things"))
                .header("Authorization", "Bearer " + TestTokens.of("ops-agent"))
                .header("Content-Type", "application/json")
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(() -> endless))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var answer = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void aRefusalKeepsItsCodeItsExtensionsAndNothingWritten() {
        var answer = posted("{\"name\": \"refused\"}");
        isProblem(answer, 409, "CONFLICT");
        answer.body("allowedCommands", hasItem("reply")).body("type", equalTo("https://guichet.dev/problems/conflict"));
    }

    @Test
    void aFaultOfOursSaysNothingOfTheInside() {
        var answer = posted("{\"name\": \"broken\"}");
        isProblem(answer, 500, "INTERNAL");
        answer.body(not(containsString("secret"))).body(not(containsString("Exception")));
    }

    @Test
    void aProblemSpeaksTheCallersLanguageAndFrenchOtherwise() {
        caller().header("Accept-Language", "en-GB")
                .get("/api/v1/things/1")
                .then()
                .body("title", equalTo("Not found"));
        given().auth()
                .oauth2(TestTokens.of("ops-agent"))
                .get("/api/v1/things/1")
                .then()
                .body("title", equalTo("Introuvable"));
    }

    @Test
    void theRequestIdOfTheCallerComesBack() {
        caller().header("X-Request-Id", "abc-123")
                .get("/api/v1/things/1")
                .then()
                .header("X-Request-Id", "abc-123")
                .body("requestId", equalTo("abc-123"));
        caller().header("X-Request-Id", "a b<script>")
                .get("/api/v1/things/1")
                .then()
                .header("X-Request-Id", not(containsString("script")));
    }

    @Test
    void noTokenAndBadTokensAreRefusedAlike() {
        isProblem(given().get("/api/v1/things").then(), 401, "UNAUTHENTICATED");
        isProblem(given().auth().oauth2("rubbish").get("/api/v1/things").then(), 401, "UNAUTHENTICATED");
        isProblem(given().auth().oauth2(unsigned()).get("/api/v1/things").then(), 401, "UNAUTHENTICATED");
        var token = TestTokens.of("ops-agent");
        var forged = token.substring(0, token.length() - 6) + "AAAAAA";
        isProblem(given().auth().oauth2(forged).get("/api/v1/things").then(), 401, "UNAUTHENTICATED");
    }

    /// The last ones have three parts, which say `a`, `null`, `[]`, `{}`, `{"alg":null}` and no text.
    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "...",
                "a..c",
                ".b.c",
                "a.b.",
                "e30..",
                "a.%.c",
                "a.b.c.d",
                "YQ.YQ.YQ",
                "a.b.c",
                "bnVsbA.bnVsbA.AA",
                "W10.W10.AA",
                "e30.e30.AA",
                "eyJhbGciOm51bGx9.eyJpc3MiOm51bGx9.AA",
                "_w._w._w"
            })
    void aTokenThatIsNoneIsNoFaultOfOurs(String token) {
        try (var stacks = Stacks.listen()) {
            for (var path : List.of("/api/v1/things", "/api/v1/things/whoami")) {
                var refused = given().auth().oauth2(token).get(path).then();
                isProblem(refused, 401, "UNAUTHENTICATED");
                refused.header("WWW-Authenticate", startsWith("Bearer"));
            }
            assertThat(stacks.logged()).isEmpty();
        }
    }

    @Test
    void theTokenSaysWhoCalls() {
        caller().get("/api/v1/things/whoami")
                .then()
                .body("client", equalTo(""))
                .body("email", equalTo("ops-agent@guichet.test"))
                .body("operator", equalTo(false));
        given().auth()
                .oauth2(TestTokens.integrator("tickets:read"))
                .get("/api/v1/things/whoami")
                .then()
                .body("client", equalTo("integrator"))
                .body("scopes", hasItem("tickets:read"))
                .body("scopes", not(hasItem("tickets:write")));
    }

    private static String unsigned() {
        var claims =
                "{\"iss\":\"" + TestTokens.issuer() + "\",\"sub\":\"x\",\"aud\":\"guichet-api\",\"exp\":4102444800}";
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".";
    }
}
