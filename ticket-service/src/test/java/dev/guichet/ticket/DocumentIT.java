package dev.guichet.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentIT {
    /// From it the gateway makes the one document; the build writes its successor to `target/openapi/openapi.json`.
    private static final Path PUBLISHED = Path.of("../docs/reference/openapi/ticket.json");

    @Test
    void thePublishedDocumentIsTheOneOfTheCode() throws IOException {
        var json = new ObjectMapper();
        String served = RestAssured.given().get("/q/openapi?format=json").asString();

        assertThat(json.readTree(served))
                .as("copy target/openapi/openapi.json over %s", PUBLISHED)
                .isEqualTo(json.readTree(PUBLISHED.toFile()));
    }

    /// Free JSON is an object of anything, whatever we read it with.
    @Test
    void theDocumentKnowsNothingOfTheLibraryThatReadsJson() {
        assertThat(RestAssured.given().get("/q/openapi?format=json").asString())
                .doesNotContain("JsonNode")
                .doesNotContain("ObjectNode");
    }
}
