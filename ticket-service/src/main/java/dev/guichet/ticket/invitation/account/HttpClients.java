package dev.guichet.ticket.invitation.account;

import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The client that calls Keycloak: on event loops, with a limit for everything.
class HttpClients {
    @Produces
    @Singleton
    WebClient webClient(Vertx vertx, IdentityConfig config) {
        return WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setFollowRedirects(false)
                        .setUserAgent("guichet"));
    }
}
