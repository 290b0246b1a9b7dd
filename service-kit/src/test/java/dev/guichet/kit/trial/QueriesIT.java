package dev.guichet.kit.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.guichet.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
    @ValueSource(strings = {"many", "1.5", "99999999999", "1e3", "0x1", "-"})
    void aNumberIsANumber(String limit) {
        refused(THINGS + "?limit=" + limit, "INVALID_PARAMETER", "/limit")
                .body("detail", containsString("a whole number"));
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
