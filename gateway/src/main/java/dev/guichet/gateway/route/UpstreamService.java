package dev.guichet.gateway.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The services behind the gateway.
public enum UpstreamService {
    TICKET,
    SLA,
    NOTIFICATION;

    /// The name in configuration, paths and metrics.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UpstreamService> named(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id().equals(id))
                .findFirst();
    }
}
