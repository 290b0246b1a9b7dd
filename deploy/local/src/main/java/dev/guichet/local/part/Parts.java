package dev.guichet.local.part;

import dev.guichet.local.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All parts of a running system, in the order in which they are started; the other way round to stop them.
public final class Parts {
    /// What we did not write ourselves.
    public static final Set<String> ENGINES = Set.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME, Mail.NAME);

    private Parts() {}

    /// `replicas` of each service; 0 for the engines alone.
    public static List<Part> of(Installation installation, int replicas, boolean demo) {
        var parts = new ArrayList<Part>(List.of(
                new Postgres(installation),
                new Kafka(installation),
                new Keycloak(installation, demo),
                new Mail(installation)));
        for (int replica = 0; replica < replicas; replica++) {
            for (ServiceKind kind : new ServiceKind[] {
                ServiceKind.TICKET, ServiceKind.NOTIFICATION, ServiceKind.SLA, ServiceKind.GATEWAY
            }) {
                parts.add(new ServicePart(installation, kind, replica, replicas));
            }
        }
        return parts;
    }
}
