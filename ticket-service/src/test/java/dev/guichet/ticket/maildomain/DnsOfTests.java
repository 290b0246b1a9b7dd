package dev.guichet.ticket.maildomain;

import dev.guichet.kit.testing.TestDns;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Map;

/// The DNS that the service under test asks; what takes days, takes seconds.
public final class DnsOfTests implements QuarkusTestResourceLifecycleManager {
    public static final TestDns DNS = new TestDns();
    public static final Duration GRACE = Duration.ofSeconds(2);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "guichet.ticket.mail-domain.dns-server", DNS.server(),
                "guichet.ticket.mail-domain.look-every", "100ms",
                "guichet.ticket.mail-domain.timeout", "500ms",
                "guichet.ticket.mail-domain.shortest-pause", "0s",
                "guichet.ticket.mail-domain.grace", GRACE.toSeconds() + "s");
    }

    /// Its memory is that of all tests of this JVM.
    @Override
    public void stop() {}
}
