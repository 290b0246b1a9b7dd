package dev.guichet.ticket.form.store;

import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.form.domain.FormFilter;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.ReachedForm;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which forms of the current root a caller reaches; the files say why this is plain SQL.
@ApplicationScoped
public class FormReachStore {
    private static final SqlFile REACHED = SqlFile.of("form/reached");
    private static final SqlFile KNOWN = SqlFile.of("form/known");

    /// The form if it is within reach.
    public Uni<Optional<ReachedForm>> one(long id, FormReach reach) {
        return Sql.first(within(REACHED.with("id", id), reach), FormReachStore::reached);
    }

    /// Newest first.
    ///
    /// @param before id of the last form of the page before, null for the first page
    public Uni<List<ReachedForm>> page(FormFilter filter, FormReach reach, @Nullable Long before, int howMany) {
        DeskKey desk = filter.desk();
        return Sql.list(
                within(KNOWN.with("desk", desk == null ? null : desk.id()), reach)
                        .and("desk_slug", desk == null ? null : desk.slug())
                        .and("kind", filter.kind())
                        .and("audience", Rows.optionalWire(filter.audience()))
                        .and("archived", filter.archived())
                        .and("before", before)
                        .and("how_many", (long) howMany),
                FormReachStore::reached);
    }

    private static ReachedForm reached(Rows row) {
        return new ReachedForm(row.number(), row.flag(), row.text(), row.numbers());
    }

    private static SqlFile.Bound within(SqlFile.Bound statement, FormReach reach) {
        return statement
                .and("counters", ids(reach.counters()))
                .and("guest_desk", reach.guestDesk())
                .and("branches", ids(reach.branches()))
                .and("desks", ids(reach.desks()))
                .and("configured", ids(reach.configured()));
    }

    private static Long[] ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
