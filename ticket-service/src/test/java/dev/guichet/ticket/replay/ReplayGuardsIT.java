package dev.guichet.ticket.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.idempotency.ReplayGuards;
import dev.guichet.kit.testing.WrittenPaths;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// No answer is kept that nobody guards.
@QuarkusTest
class ReplayGuardsIT {
    @Inject
    ReplayGuards guards;

    @Test
    void everyPathThatIsWrittenToHasItsGuard() {
        assertThat(WrittenPaths.of("ticket"))
                .contains("/api/v1/tickets", "/api/v1/dead-letters/{service}/{id}/replay")
                .allSatisfy(path -> assertThat(guards.of(path)).as(path).isPresent());
    }
}
