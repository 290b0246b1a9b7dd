package dev.guichet.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the edge of the gateway believes and adds.
@ConfigMapping(prefix = "guichet.gateway.edge")
public interface EdgeConfig {

    /// Address ranges (CIDR or single addresses) of proxies in front of the gateway. Only from these is
    /// `X-Forwarded-For` believed; empty: from nobody.
    Optional<List<String>> trustedProxies();

    /// Address ranges from which `/q/metrics` may be read, by a request that came through no proxy.
    @WithDefault("127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,fc00::/7")
    List<String> metricsReaders();

    /// Origins (`scheme://host[:port]`, compared exactly) whose pages may call the API from a browser.
    Optional<List<String>> corsOrigins();

    /// How long a browser may keep the answer to a preflight.
    @WithDefault("PT10M")
    Duration corsMaxAge();

    /// Value of `Strict-Transport-Security`; absent: the header is not sent (the gateway is not behind TLS).
    Optional<String> hsts();
}
