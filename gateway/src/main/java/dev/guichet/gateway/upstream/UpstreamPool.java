package dev.guichet.gateway.upstream;

import dev.guichet.gateway.route.UpstreamService;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// All replicas of all services, and the one client that keeps connections to them.
@ApplicationScoped
class UpstreamPool {

    private final Map<UpstreamService, UpstreamReplicas> services = new EnumMap<>(UpstreamService.class);
    private final HttpClient client;

    UpstreamPool(UpstreamConfig config, Vertx vertx, MeterRegistry registry) {
        services.put(UpstreamService.TICKET, new UpstreamReplicas(config.ticket()));
        services.put(UpstreamService.SLA, new UpstreamReplicas(config.sla()));
        services.put(UpstreamService.NOTIFICATION, new UpstreamReplicas(config.notification()));
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(config.waiting())
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(30)
                .setIdleTimeout((int) config.idleTimeout().toSeconds())
                .setMaxHeaderSize(32 * 1024)
                .setTcpKeepAlive(true));
        services.forEach((service, replicas) -> replicas.all().forEach(replica -> gauge(registry, service, replica)));
    }

    UpstreamReplicas of(UpstreamService service) {
        var replicas = services.get(service);
        if (replicas == null) {
            throw new IllegalStateException("no replicas of " + service);
        }
        return replicas;
    }

    Stream<Replica> all() {
        return services.values().stream().flatMap(replicas -> replicas.all().stream());
    }

    Map<UpstreamService, UpstreamReplicas> services() {
        return services;
    }

    HttpClient client() {
        return client;
    }

    private static void gauge(MeterRegistry registry, UpstreamService service, Replica replica) {
        Gauge.builder("guichet.gateway.replica.up", replica, it -> it.state() == Replica.State.UP ? 1 : 0)
                .tag("service", service.id())
                .tag("replica", replica.authority())
                .register(registry);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
