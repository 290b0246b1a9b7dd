package dev.guichet.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KnownMethodsTest {
    @Test
    void methodsThatSomebodyMadeUpAreOneSeries() {
        var registry = new SimpleMeterRegistry();
        registry.config().meterFilter(KnownMethods.knownMethods());
        for (String method : new String[] {"GET", "M1", "M2", "get"}) {
            registry.timer("http.server.requests", "method", method, "uri", "/me")
                    .record(Duration.ZERO);
        }

        assertThat(registry.find("http.server.requests").timers())
                .extracting(timer -> timer.getId().getTag("method"))
                .containsExactlyInAnyOrder("GET", "OTHER");
    }
}
