package dev.guichet.sla.policy.store;

import dev.guichet.kit.query.WrittenNumber;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.sla.policy.domain.Desk;
import dev.guichet.sla.policy.domain.DeskPolicy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The desks of the root that was entered, as the directory tells them, with their policies.
@ApplicationScoped
public class DeskStore {
    // A desk may be known before its organization: it then has a path of one.
    private static final String ONE = """
            select d.id, d.slug, d.name, coalesce(o.path, array[d.organization_id]),
                p.pending_reminder_after_seconds, p.pending_close_after_seconds, p.solved_close_after_seconds,
                p.version, p.updated_at
            from desk d left join organization o on o.id = d.organization_id left join policy p on p.desk_id = d.id
            where d.id = $1 or d.slug = $2
            order by (d.id = $1) desc limit 1
            """;

    private static final String PAGE = """
            select d.id, d.slug, d.name, coalesce(o.path, array[d.organization_id]),
                p.pending_reminder_after_seconds, p.pending_close_after_seconds, p.solved_close_after_seconds,
                p.version, p.updated_at
            from desk d left join organization o on o.id = d.organization_id left join policy p on p.desk_id = d.id
            where d.id < $1 and (d.id = any($2) or coalesce(o.path, array[d.organization_id]) && $3)
            order by d.id desc limit $4
            """;

    DeskStore() {}

    /// @param reference id or slug; slugs begin with a letter
    public Uni<Optional<DeskPolicy>> find(String reference) {
        return SessionSql.select(ONE, id(reference), reference)
                .map(rows -> rows.stream().findFirst().map(DeskStore::policy));
    }

    /// The newest desks first.
    ///
    /// @param before only desks of smaller ids
    /// @param desks ids of desks to list
    /// @param organizations ids of organizations whose desks to list, and the desks of those below
    public Uni<List<DeskPolicy>> page(long before, Collection<Long> desks, Collection<Long> organizations, int limit) {
        return SessionSql.select(PAGE, before, desks.toArray(Long[]::new), organizations.toArray(Long[]::new), limit)
                .map(rows -> rows.stream().map(DeskStore::policy).toList());
    }

    private static DeskPolicy policy(Object[] row) {
        List<Long> path = Arrays.asList((Long[]) row[3]);
        return PolicyRow.of(new Desk((Long) row[0], (String) row[1], (String) row[2], path), row, 4);
    }

    private static long id(String reference) {
        return WrittenNumber.of(reference).orElse(-1);
    }
}
