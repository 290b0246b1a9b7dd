package dev.guichet.ticket.ticket.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// Which channel a ticket or a message comes through, unless somebody says so.
@ConfigMapping(prefix = "guichet.ticket.channel")
interface ChannelConfig {
    /// OIDC clients whose users are at the portal; all others are programs.
    @WithDefault("guichet-portal")
    Set<String> portalClients();
}
