package dev.guichet.ticket.me;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// What a caller is told of where they signed in.
@ConfigMapping(prefix = "guichet.ticket.me")
interface MeConfig {
    /// The OIDC issuer, as callers reach it; its account console is where they change their password.
    URI issuer();
}
