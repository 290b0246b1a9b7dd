package dev.guichet.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    private final CallerAddress behindProxies = new CallerAddress(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @Test
    void whatAStrangerForwardsIsNotBelieved_D23() {
        assertThat(behindProxies.of("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
        assertThat(new CallerAddress(List.of()).of("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theNearestAddressThatIsNoProxyOfOursIsTheCaller() {
        assertThat(behindProxies.of("10.1.2.3", List.of("198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(behindProxies.of("10.1.2.3", List.of("6.6.6.6, 198.51.100.1, 192.0.2.7")))
                .isEqualTo("198.51.100.1");
        assertThat(behindProxies.of("10.1.2.3", List.of("6.6.6.6", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(behindProxies.of("fd00::1", List.of("2001:db8::5"))).isEqualTo("2001:db8::5");
    }

    @Test
    void whatIsNoAddressEndsTheChain_D23() {
        assertThat(behindProxies.of("10.1.2.3", List.of("<script>"))).isEqualTo("10.1.2.3");
        assertThat(behindProxies.of("10.1.2.3", List.of("6.6.6.6, unknown, 10.9.9.9")))
                .isEqualTo("10.9.9.9");
        assertThat(behindProxies.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
        assertThat(behindProxies.of("10.1.2.3", List.of("localhost"))).isEqualTo("10.1.2.3");
    }

    @Test
    void aRangeMustBeOfAddresses() {
        assertThatThrownBy(() -> new CallerAddress(List.of("proxy.example"))).hasMessageContaining("proxy.example");
    }
}
