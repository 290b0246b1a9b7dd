package dev.guichet.ticket.desk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WantedDeskTest {
    @Test
    void aDeskIsTaggedAsItChoseElseByItsName() {
        assertThat(brand("Support Ops", Optional.of("Ops"))).isEqualTo("Ops");
        assertThat(brand("Support Ops", Optional.empty())).isEqualTo("Support Ops");
    }

    /// A tag that cannot be read back in a subject would make a new ticket of each answer.
    @Test
    void aNameThatIsNoTagBecomesOne() {
        assertThat(brand("[Support] #1", Optional.empty())).isEqualTo("Support 1");
        assertThat(brand("[#]", Optional.empty())).isEqualTo("support");
        assertThat(brand("x".repeat(39) + " yz", Optional.empty())).isEqualTo("x".repeat(39));
        assertThat(brand("\uD83D\uDCEE".repeat(50), Optional.empty())).isEqualTo("\uD83D\uDCEE".repeat(40));
    }

    private static String brand(String name, Optional<String> brand) {
        return new WantedDesk(
                        Optional.empty(),
                        "support",
                        name,
                        brand,
                        WantedDesk.DEFAULT_LOCALE,
                        WantedDesk.DEFAULT_ZONE,
                        true,
                        DeskRules.DEFAULT,
                        new DeskLabels(Map.of(), Map.of()))
                .opened(1, 1, 1, true, Instant.EPOCH)
                .brand();
    }
}
