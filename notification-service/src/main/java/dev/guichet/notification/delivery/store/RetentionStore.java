package dev.guichet.notification.delivery.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Plain SQL: forgets what the ledger keeps no longer, over all roots, by a function of the database.
@ApplicationScoped
public class RetentionStore {
    private static final int PORTION = 5_000;
    private static final String FORGET =
            "select delivery_forget(make_interval(secs => $1), make_interval(secs => $2), $3)";

    private final Pool pool;

    RetentionStore(Pool pool) {
        this.pool = pool;
    }

    /// One portion.
    ///
    /// @return whether there is more
    public Uni<Boolean> forget(Duration letters, Duration deliveries) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of((double) letters.toSeconds(), (double) deliveries.toSeconds(), PORTION))
                .map(rows -> rows.iterator().next().getLong(0) == PORTION);
    }
}
