package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the relay's dedicated connection with the settings of the service's reactive datasource. It stays outside the
/// pool: locks and `listen` belong to a connection, and publishing must not queue behind requests.
@Singleton
class RelayConnection {

    private static final String VERTX_PREFIX = "vertx-reactive:";

    private final PgConnectOptions options;

    RelayConnection(
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var first = url.split(",", 2)[0];
        options = PgConnectOptions.fromUri(
                first.startsWith(VERTX_PREFIX) ? first.substring(VERTX_PREFIX.length()) : first);
        user.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        options.setCachePreparedStatements(true).setTcpKeepAlive(true).addProperty("application_name", "outbox-relay");
    }

    Future<PgConnection> open(Vertx vertx) {
        return PgConnection.connect(vertx, options);
    }
}
