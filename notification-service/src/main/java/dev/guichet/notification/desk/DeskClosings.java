package dev.guichet.notification.desk;

import dev.guichet.events.PolicyChanged;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// After how long desks close what is solved, as sla-service tells. Plain SQL, since it is a projection: one statement
/// takes the later of two events.
@ApplicationScoped
public class DeskClosings {
    /// An event of a desk repeats its policy under the same version.
    private static final String UPSERT = """
            insert into desk_policy (desk_id, root_id, solved_close_after_seconds, version)
            values ($1, $2, cast($3 as bigint), $4)
            on conflict (desk_id) do update
                set solved_close_after_seconds = excluded.solved_close_after_seconds, version = excluded.version
            where desk_policy.version <= excluded.version
            """;

    private static final String SOLVED = "select solved_close_after_seconds from desk_policy where desk_id = $1";

    public Uni<Void> apply(PolicyChanged event) {
        return SessionSql.update(
                        UPSERT,
                        event.desk(),
                        event.meta().root(),
                        event.solvedCloseAfter(),
                        event.meta().version())
                .replaceWithVoid();
    }

    /// Empty while it is not known, and where the desk leaves open what nobody contests.
    public Uni<Optional<Duration>> ofSolved(long desk) {
        return SessionSql.select(SOLVED, desk)
                .map(rows -> rows.stream().findFirst().map(row -> (Long) row[0]).map(Duration::ofSeconds));
    }
}
