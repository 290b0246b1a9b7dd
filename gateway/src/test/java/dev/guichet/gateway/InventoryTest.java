package dev.guichet.gateway;

import static dev.guichet.gateway.testing.Surroundings.ISSUER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guichet.gateway.testing.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be reached at all (D14): the document's paths, the pages and their files, health, metrics.
@QuarkusTest
@WithTestResource(Surroundings.class)
class InventoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/access",
                "/docs",
                "/docs/oauth2-redirect.html",
                "/tickets/7",
                "/sign-in",
                "/signed-out",
                "/config.json",
                "/openapi",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics"
            })
    void whatIsThere(String path) {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/docs/",
                "/docs/index.html",
                "/docs/swagger-initializer.js",
                "/docs/../application.properties",
                "/assets/",
                "/assets/LICENSE",
                "/tickets",
                "/tickets/",
                "/tickets/x",
                "/tickets/7/",
                "/tickets/-7",
                "/application.properties",
                "/pages/portal/ticket.html",
                "/webjars/swagger-ui/index.html",
                "/META-INF/MANIFEST.MF",
                "/openapi/merged.json",
                "/openapi.json",
                "/q",
                "/q/",
                "/q/dev",
                "/q/dev-ui",
                "/q/openapi",
                "/q/swagger-ui",
                "/q/health-ui",
                "/q/arc",
                "/q/info",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/users",
                "/api/v1/q/metrics",
                "/.env",
                "/.git/config",
                "/vendor/htmlawed/htmlawed/htmLawedTest.php",
                "/favicon.ico/x"
            })
    void whatIsNot_D14(String path) {
        get(path).then().statusCode(404).contentType("application/problem+json").body("code", equalTo("NO_SUCH_PATH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/tickets/7", "/openapi", "/config.json"})
    void pagesAreOnlyRead(String path) {
        given().post(path).then().statusCode(405).header("Allow", "GET, HEAD");
    }

    /// Whoever ends an invitation arrives there: they are no developers.
    @Test
    void theFrontOfTheHouseIsForPeopleWithRequests() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("/assets/home-page.js"));
    }

    @Test
    void everyFileAPageAsksForIsOurOwnAndThere() {
        for (var page : new String[] {
            "/", "/access", "/docs", "/tickets/7", "/sign-in", "/signed-out", "/docs/oauth2-redirect.html"
        }) {
            var html = get(page).asString();
            var links = Pattern.compile("(?:src|href)=\"([^\"#]+)\"").matcher(html);
            while (links.find()) {
                var link = links.group(1).startsWith("/") ? links.group(1) : "/docs/" + links.group(1);
                assertThat(links.group(1)).doesNotContain("://");
                assertThat(get(link).statusCode()).as("%s of %s", link, page).isIn(200, 302);
            }
            assertThat(html).doesNotContainPattern("<script>|<style|style=|onclick|javascript:");
        }
    }

    @Test
    void anUnchangedFileIsNotSentTwice() {
        var etag = get("/docs/swagger-ui-bundle.js").header("ETag");

        given().header("If-None-Match", etag)
                .get("/docs/swagger-ui-bundle.js")
                .then()
                .statusCode(304);
    }

    @Test
    void theDocumentIsServedAsJsonAndYaml() {
        get("/openapi").then().contentType("application/json").body("openapi", equalTo("3.1.0"));
        given().accept("application/yaml").get("/openapi").then().contentType("application/yaml");
        assertThat(get("/openapi?format=yaml").asString()).startsWith("openapi:");
    }

    @Test
    void theConfigurationNamesIssuerAndClients() {
        get("/config.json")
                .then()
                .body("issuer", equalTo(ISSUER.url()))
                .body("portalClient", equalTo("guichet-portal"))
                .body("docsClient", equalTo("guichet-api-docs"));
    }

    private static Response get(String path) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(path);
    }
}
