package dev.guichet.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Has every HTTP server of the process read requests strictly; found by Vert.x as a service.
public final class StrictHttp implements VertxServiceProvider {

    private static final String LIMITS = "quarkus.http.limits.";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new StrictTransport(builder.findTransport(), limits(ConfigProvider.getConfig())));
    }

    /// Vert.x does not let one see the options of a server here, so these are read where Quarkus has them from.
    static HttpServerOptions limits(Config config) {
        var limits = new HttpServerOptions();
        config.getOptionalValue(LIMITS + "max-header-size", MemorySize.class)
                .ifPresent(size -> limits.setMaxHeaderSize(Math.toIntExact(size.asLongValue())));
        config.getOptionalValue(LIMITS + "max-initial-line-length", Integer.class)
                .ifPresent(limits::setMaxInitialLineLength);
        config.getOptionalValue(LIMITS + "max-chunk-size", MemorySize.class)
                .ifPresent(size -> limits.setMaxChunkSize(Math.toIntExact(size.asLongValue())));
        return limits;
    }
}
