package dev.guichet.sla.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.kit.idempotency.ReplayGuards;
import dev.guichet.kit.testing.WrittenPaths;
import dev.guichet.sla.Broker;
import dev.guichet.sla.Root;
import dev.guichet.sla.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// D34: no answer is kept that nobody guards, and whoever configures the desk no more is not told again.
@QuarkusTest
class ReplayGuardsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Scene scene = Scene.played();
    private final String key = UUID.randomUUID().toString();

    @Inject
    ReplayGuards guards;

    @Test
    void everyPathThatIsWrittenToHasItsGuard() {
        assertThat(WrittenPaths.of("sla"))
                .contains("/api/v1/sla/policies/{desk}", "/api/v1/dead-letters/{service}/{id}/replay")
                .allSatisfy(path -> assertThat(guards.of(path)).as(path).isPresent());
    }

    @Test
    void whoeverSupervisesNoMoreIsNotToldThePolicyAgain() {
        isReplayed();

        become(2, Root.member(scene.supervisorId, DeskRole.AGENT));

        isRefused(403, "SUPERVISORS_ONLY");
    }

    @Test
    void whoeverLeftTheDeskIsNotToldThatThereIsAPolicy() {
        isReplayed();

        become(2);

        isRefused(404, "UNKNOWN_DESK");
    }

    @Test
    void whoeverSupervisesAgainIsToldAgain() {
        isReplayed();
        become(2);
        isRefused(404, "UNKNOWN_DESK");

        become(3, Root.member(scene.supervisorId, DeskRole.SUPERVISOR));

        await().atMost(SOON).until(() -> "true".equals(put().header("Idempotency-Replayed")));
    }

    private void isReplayed() {
        Response first = put();
        assertThat(first.statusCode()).isEqualTo(200);
        Response again = put();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    /// The desk has these members from now on.
    private void become(long version, DeskMember... members) {
        Broker.publish(scene.root.desk(scene.root.desk, version, members));
    }

    private void isRefused(int status, String code) {
        await().atMost(SOON).until(() -> put().statusCode() == status);
        Response refused = put();
        assertThat(refused.jsonPath().getString("code")).isEqualTo(code);
        assertThat(refused.asString()).doesNotContain("P9D");
    }

    private Response put() {
        return scene.supervisor
                .in(scene.root)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"solvedCloseAfter\":\"P9D\"}")
                .put(scene.policy());
    }
}
