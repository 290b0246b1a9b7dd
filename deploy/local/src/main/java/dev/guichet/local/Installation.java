package dev.guichet.local;

import dev.guichet.local.state.Ports;
import dev.guichet.local.state.Secrets;
import dev.guichet.local.state.StateFolder;
import dev.guichet.local.unpack.Cache;
import java.nio.file.Path;
import java.time.Duration;

/// Everything a part needs to know about this run.
///
/// @param home the checkout
/// @param java the JDK's `bin/java`
/// @param keycloakZip Keycloak's distribution as Maven keeps it
/// @param drain how long our services may take to end when asked
public record Installation(
        Path home,
        StateFolder state,
        Cache cache,
        Ports ports,
        Secrets secrets,
        Path java,
        Path keycloakZip,
        Duration drain) {

    public static final String LOOPBACK = "127.0.0.1";

    /// The public address of the gateway.
    public String url() {
        return "http://localhost:" + ports.gateway();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/guichet";
    }

    public String postgres() {
        return LOOPBACK + ":" + ports.postgres();
    }

    public String kafka() {
        return LOOPBACK + ":" + ports.kafka();
    }

    public String smtp() {
        return LOOPBACK + ":" + ports.smtp();
    }

    public String imap() {
        return LOOPBACK + ":" + ports.imap();
    }
}
