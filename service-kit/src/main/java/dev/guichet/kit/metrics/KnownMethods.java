package dev.guichet.kit.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// Calls are timed by method. Anybody may make methods up, and each would be a series that never goes: those that HTTP
/// does not know are one.
class KnownMethods {
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Produces
    @Singleton
    static MeterFilter knownMethods() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String method = id.getName().startsWith("http.server") ? id.getTag("method") : null;
                return method == null || KNOWN.contains(method)
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals("method") ? Tag.of("method", "OTHER") : tag)
                                .toList());
            }
        };
    }
}
