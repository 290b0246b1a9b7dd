package dev.guichet.local.part;

import dev.guichet.local.Installation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The environment that every service reads its addresses and secrets from.
///
/// @param replicas how many there are of each service
public record ServiceEnvironment(Installation installation, int replicas) {
    private static final int EVENT_LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /// What all of them share; also what integration tests run with.
    public Map<String, String> shared() {
        var shared = new TreeMap<String, String>();
        shared.put("GUICHET_URL", installation.url());
        shared.put("GUICHET_ISSUER", installation.issuer());
        shared.put("GUICHET_POSTGRES", installation.postgres());
        shared.put("GUICHET_KAFKA", installation.kafka());
        shared.put("GUICHET_SMTP", installation.smtp());
        shared.put("GUICHET_IMAP", installation.imap());
        shared.put("GUICHET_SMTP_TLS", "disabled");
        shared.put("GUICHET_DB_PASSWORD", installation.secrets().databaseApp());
        shared.put("GUICHET_DB_OWNER_PASSWORD", installation.secrets().databaseOwner());
        shared.put("GUICHET_SECRET", installation.secrets().installation());
        shared.put("GUICHET_IDENTITY_SECRET", installation.secrets().identity());
        return shared;
    }

    /// Only ticket-service makes accounts. The gateway gets the addresses of the services' replicas, and no secret that
    /// it has no use for.
    Map<String, String> of(ServiceKind kind) {
        Map<String, String> environment = shared();
        environment.put("GUICHET_HOST", Installation.LOOPBACK);
        environment.put("MALLOC_ARENA_MAX", "2");
        // All services share the cores: more loops than these only wait for each other.
        environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(EVENT_LOOPS));
        if (kind != ServiceKind.TICKET) {
            environment.remove("GUICHET_IDENTITY_SECRET");
        }
        if (kind == ServiceKind.GATEWAY) {
            environment.keySet().removeIf(name -> name.startsWith("GUICHET_DB_") || name.startsWith("GUICHET_SMTP"));
            for (ServiceKind behind :
                    new ServiceKind[] {ServiceKind.TICKET, ServiceKind.NOTIFICATION, ServiceKind.SLA}) {
                environment.put("GUICHET_" + behind.name() + "_URLS", urls(behind));
            }
        }
        return environment;
    }

    private String urls(ServiceKind kind) {
        return IntStream.range(0, replicas)
                .mapToObj(replica -> "http://" + Installation.LOOPBACK + ":"
                        + installation.ports().service(kind.offset(), replica))
                .collect(Collectors.joining(","));
    }
}
