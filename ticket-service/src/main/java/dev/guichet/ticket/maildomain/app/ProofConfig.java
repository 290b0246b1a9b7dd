package dev.guichet.ticket.maildomain.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How DNS is asked whether it proves listed domains.
@ConfigMapping(prefix = "guichet.ticket.mail-domain")
interface ProofConfig {
    /// The DNS server that is asked, `host` or `host:port`; without it, the machine's own. Have it near and validating:
    /// who forges its answers proves any domain.
    Optional<String> dnsServer();

    /// How long an answer may take; asked twice.
    @WithDefault("3s")
    Duration timeout();

    /// How soon after an answer somebody may have it asked again.
    @WithDefault("10s")
    Duration shortestPause();

    /// How often each replica looks for domains that are due.
    @WithDefault("1s")
    Duration lookEvery();

    /// How often the DNS of a domain is asked.
    @WithDefault("P1D")
    Duration checkEvery();

    /// When it is asked again after nobody answered; doubles each time, up to `check-every`.
    @WithDefault("1h")
    Duration retryAfter();

    /// How many domains that are neither confirmed nor proven the organizations of a branch right below a root may
    /// list together; and so may the root for itself.
    @WithDefault("500")
    int mostUnproven();

    /// How long a domain stays proven after its record was found missing first.
    @WithDefault("P3D")
    Duration grace();

    /// How many each replica asks about at once.
    @WithDefault("8")
    int width();

    /// How long a replica has a domain before another one takes it; longer than two answers may take.
    @WithDefault("1m")
    Duration lease();
}
