package dev.guichet.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// The client has no type for a pool that has no connection free in time.
@QuarkusTest
class PoolOfOneIT {

    @Inject
    Vertx vertx;

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private Pool pool() {
        var database = PgConnectOptions.fromUri(setting("reactive.url"))
                .setUser(setting("username"))
                .setPassword(setting("password"));
        return PgBuilder.pool()
                .using(vertx)
                .connectingTo(database)
                .with(new PoolOptions()
                        .setMaxSize(1)
                        .setConnectionTimeout(1)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .build();
    }

    @Test
    void waitingInVainForTheOnlyConnectionIsAnOutage() {
        var pool = pool();
        var held =
                pool.getConnection().toCompletionStage().toCompletableFuture().join();

        var failure = catchThrowable(() -> pool.query("select 1")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join());

        assertThat(failure).isNotNull();
        assertThat(Outage.is(failure)).as(failure.toString()).isTrue();
        held.close().toCompletionStage().toCompletableFuture().join();
        pool.query("select 1")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        pool.close().toCompletionStage().toCompletableFuture().join();
    }
}
