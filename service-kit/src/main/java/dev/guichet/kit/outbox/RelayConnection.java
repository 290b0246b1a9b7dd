package dev.guichet.kit.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the relay's dedicated connection with the settings of the service's reactive datasource. It stays outside the
/// service's pool: locks and `listen` belong to a connection, and publishing must not queue behind requests.
@Singleton
class RelayConnection {

    private static final String VERTX_PREFIX = "vertx-reactive:";

    private final PgConnectOptions options;

    /// A connection and the pool of one it is alone in: closing the pool is what closes the connection.
    record Opened(Pool pool, PgConnection connection) {}

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

    Future<Opened> open(Vertx vertx) {
        var pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(1))
                .connectingTo(options)
                .using(vertx)
                .build();
        return pool.getConnection()
                .map(connection -> new Opened(pool, (PgConnection) connection))
                .onFailure(e -> pool.close());
    }
}
