package dev.guichet.ticket.ticket.web;

import dev.guichet.events.Channel;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The channel of the client that calls.
@ApplicationScoped
public class Channels {
    private static final String CLIENT = "azp";

    private final CurrentIdentityAssociation identities;
    private final ChannelConfig config;

    Channels(CurrentIdentityAssociation identities, ChannelConfig config) {
        this.identities = identities;
        this.config = config;
    }

    public Uni<Channel> current() {
        return identities.getDeferredIdentity().map(this::channel);
    }

    private Channel channel(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && token.getClaim(CLIENT) instanceof String client
                        && config.portalClients().contains(client)
                ? Channel.PORTAL
                : Channel.API;
    }
}
