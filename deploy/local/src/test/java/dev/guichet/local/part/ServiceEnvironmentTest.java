package dev.guichet.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.local.Fixtures;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    @TempDir
    Path folder;

    @Test
    void theGatewayKnowsTheAddressesOfAllReplicas() {
        assertThat(environment(2, ServiceKind.GATEWAY))
                .containsEntry("GUICHET_TICKET_URLS", "http://127.0.0.1:8081,http://127.0.0.1:8091")
                .containsEntry("GUICHET_NOTIFICATION_URLS", "http://127.0.0.1:8082,http://127.0.0.1:8092")
                .containsEntry("GUICHET_SLA_URLS", "http://127.0.0.1:8083,http://127.0.0.1:8093");
    }

    @Test
    void theGatewayGetsNoSecretOfADatabase() {
        assertThat(environment(1, ServiceKind.GATEWAY))
                .doesNotContainKeys("GUICHET_DB_PASSWORD", "GUICHET_DB_OWNER_PASSWORD");
    }

    @Test
    void onlyTicketServiceMayMakeAccounts() {
        assertThat(environment(1, ServiceKind.TICKET)).containsKey("GUICHET_IDENTITY_SECRET");
        for (ServiceKind other : new ServiceKind[] {ServiceKind.GATEWAY, ServiceKind.NOTIFICATION, ServiceKind.SLA}) {
            assertThat(environment(1, other)).as(other.name()).doesNotContainKey("GUICHET_IDENTITY_SECRET");
        }
    }

    @Test
    void aServiceListensOnLoopbackAndKnowsWhereEverythingIs() {
        assertThat(environment(1, ServiceKind.TICKET))
                .containsEntry("GUICHET_HOST", "127.0.0.1")
                .containsEntry("GUICHET_POSTGRES", "127.0.0.1:8182")
                .containsKeys("GUICHET_KAFKA", "GUICHET_ISSUER", "GUICHET_SMTP", "GUICHET_SECRET", "GUICHET_URL");
    }

    private Map<String, String> environment(int replicas, ServiceKind kind) {
        return new ServiceEnvironment(Fixtures.installation(folder, 8080), replicas).of(kind);
    }
}
