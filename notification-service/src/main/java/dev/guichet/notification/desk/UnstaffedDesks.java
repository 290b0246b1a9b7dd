package dev.guichet.notification.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/// Plain SQL, since it asks a function that looks across roots.
///
/// Desks that events still wait for although they are known: nobody joined them in time. Over all roots, by a function
/// of the database.
@ApplicationScoped
public class UnstaffedDesks {
    private static final String WAITED_FOR = "select root_id, desk_id from desks_waited_for(make_interval(secs => $1))";

    private final Pool pool;
    private final DeskConfig config;

    UnstaffedDesks(Pool pool, DeskConfig config) {
        this.pool = pool;
        this.config = config;
    }

    public Uni<List<WaitedFor>> all() {
        return pool.preparedQuery(WAITED_FOR)
                .execute(Tuple.of(config.unstaffedFor().toMillis() / 1000.0))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new WaitedFor(row.getLong(0), row.getLong(1)))
                        .toList());
    }
}
