package dev.guichet.ticket.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guichet.kit.idempotency.ReplayGuards;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// No answer is kept that nobody guards.
@QuarkusTest
class ReplayGuardsIT {
    private static final Path DOCUMENT = Path.of("../docs/reference/openapi/ticket.json");

    @Inject
    ReplayGuards guards;

    @Test
    void everyPathThatIsWrittenToHasItsGuard() throws IOException {
        JsonNode paths = new ObjectMapper().readTree(DOCUMENT.toFile()).path("paths");

        assertThat(paths.properties())
                .filteredOn(path -> path.getValue().has("post")
                        || path.getValue().has("put")
                        || path.getValue().has("patch")
                        || path.getValue().has("delete"))
                // Strangers have no keys.
                .filteredOn(path -> !path.getKey().equals("/api/v1/sign-ups"))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(guards.of(path.getKey())).as(path.getKey()).isPresent());
    }
}
