package dev.guichet.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/// Two replicas of ticket-service, one of sla-service, none of notification-service, and an issuer.
/// `issuer=down` starts without it.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    public static final TestIssuer ISSUER = new TestIssuer(freePort());
    public static final TestReplica TICKET_1 = new TestReplica("ticket-1", freePort());
    public static final TestReplica TICKET_2 = new TestReplica("ticket-2", freePort());
    public static final TestReplica SLA = new TestReplica("sla", freePort());

    private Map<String, String> arguments = Map.of();

    /// Everybody behaves again.
    public static void reset() {
        TICKET_1.reset();
        TICKET_2.reset();
        SLA.reset();
    }

    @Override
    public void init(Map<String, String> given) {
        this.arguments = given;
    }

    @Override
    public Map<String, String> start() {
        if ("down".equals(arguments.get("issuer"))) {
            ISSUER.stop();
        }
        var settings = new HashMap<String, String>();
        settings.put("quarkus.oidc.auth-server-url", ISSUER.url());
        settings.put("quarkus.oidc.token.issuer", ISSUER.url());
        settings.put("guichet.gateway.public.issuer", ISSUER.url());
        settings.put("guichet.gateway.public.url", "https://help.example");
        settings.put("guichet.gateway.upstream.ticket", TICKET_1.url() + "," + TICKET_2.url());
        settings.put("guichet.gateway.upstream.sla", SLA.url());
        settings.put("guichet.gateway.upstream.notification", "http://localhost:" + freePort());
        settings.put("guichet.gateway.upstream.answer-timeout", "PT1S");
        settings.put("guichet.gateway.body.arrival", "PT1S");
        settings.put("guichet.gateway.body.least-per-second", "256K");
        settings.put("guichet.gateway.edge.cors-origins", "https://portal.example");
        settings.put("guichet.gateway.edge.hsts", "max-age=31536000");
        return settings;
    }

    @Override
    public void stop() {
        reset();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
