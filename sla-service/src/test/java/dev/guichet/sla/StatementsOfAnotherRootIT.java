package dev.guichet.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.TicketStatus;
import dev.guichet.kit.testing.JavaStatements;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// D15: every statement in the code of the service and of the kit, run without a root and as another, with the ids of
/// one root: it finds nothing and writes nothing, whatever the code around it forgets.
@QuarkusTest
class StatementsOfAnotherRootIT {
    private static final String NO_ROOT = "";
    private static final String ANOTHER = "123456789";

    private final Scene scene = Scene.played();
    private TicketStory story;

    @Inject
    AgroalDataSource asTheService;

    @Test
    void withoutARootNothingIsReached() {
        assertThat(statements().reachedFrom(NO_ROOT, ids())).isEmpty();
    }

    @Test
    void asAnotherRootNothingIsReached() {
        assertThat(statements().reachedFrom(ANOTHER, ids())).isEmpty();
    }

    @Test
    void asTheirOwnRootTheSameStatementsReachSomething() {
        assertThat(statements().byName()).hasSizeGreaterThan(8);
        assertThat(statements().reachingNothingIn(Long.toString(scene.root.id), ids()))
                .isEmpty();
    }

    @BeforeEach
    void told() {
        scene.supervisor
                .in(scene.root)
                .contentType("application/json")
                .body("{\"solvedCloseAfter\":\"P7D\"}")
                .put(scene.policy())
                .then()
                .statusCode(200);
        story = scene.root.ticketOf(scene.requesterId);
        Broker.publish(story.created(), story.opened(), story.becomes(TicketStatus.PENDING, Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Rows.timers(story.number).isEmpty());
    }

    private JavaStatements statements() {
        return JavaStatements.of(asTheService, fitting(), Path.of(""), Path.of("../service-kit"));
    }

    private static Map<String, Map<String, String>> fitting() {
        return Map.of("DirectoryProjection", Map.of("4", "{agent}"));
    }

    private Set<Long> ids() {
        return Set.of(scene.root.id, scene.root.client, scene.root.desk.id(), scene.requesterId, story.number);
    }
}
