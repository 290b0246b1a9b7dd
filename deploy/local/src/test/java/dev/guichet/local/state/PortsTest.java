package dev.guichet.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.local.Fixtures;
import dev.guichet.local.part.Part;
import dev.guichet.local.part.Parts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @Test
    void thePortsAreTheDocumentedOnes() {
        var ports = new Ports(8080);

        assertThat(ports.gateway()).isEqualTo(8080);
        assertThat(ports.service(1, 0)).isEqualTo(8081);
        assertThat(ports.service(3, 2)).isEqualTo(8103);
        assertThat(List.of(
                        ports.keycloak(),
                        ports.keycloakManagement(),
                        ports.postgres(),
                        ports.kafka(),
                        ports.smtp(),
                        ports.imap()))
                .containsExactly(8180, 8181, 8182, 8183, 8184, 8185);
    }

    @Test
    void noTwoPartsShareAPortEvenWithTheMostReplicas(@TempDir Path folder) {
        List<Integer> ports = Parts.of(Fixtures.installation(folder, 8080), Ports.MOST_REPLICAS, false).stream()
                .map(Part::ports)
                .flatMap(List::stream)
                .toList();

        assertThat(ports).doesNotHaveDuplicates().hasSize(4 * Ports.MOST_REPLICAS + 8);
    }
}
