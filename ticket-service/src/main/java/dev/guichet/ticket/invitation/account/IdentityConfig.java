package dev.guichet.ticket.invitation.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where accounts are made, and as whom.
@ConfigMapping(prefix = "guichet.ticket.identity")
interface IdentityConfig {
    /// The OIDC issuer; Keycloak's admin API is beside it.
    URI issuer();

    /// OIDC client whose service account makes accounts.
    @WithDefault("guichet-ticket")
    String client();

    /// Its secret. Without it, invitations wait.
    Optional<String> secret();

    /// OIDC client that invited people will sign in with.
    @WithDefault("guichet-portal")
    String portalClient();

    /// Where the last page of the mail's link leads; one of the addresses that the client may send people to. Without
    /// it, to the client's home page.
    Optional<URI> portal();

    /// How long the link of a mail works.
    @WithDefault("P3D")
    Duration lifespan();

    /// How long a connection may take.
    @WithDefault("3s")
    Duration connectTimeout();

    /// How long an answer may take; Keycloak hands a mail to its relay before it answers.
    @WithDefault("15s")
    Duration timeout();
}
