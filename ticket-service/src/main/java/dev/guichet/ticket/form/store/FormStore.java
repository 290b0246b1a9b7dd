package dev.guichet.ticket.form.store;

import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.form.domain.Form;
import dev.guichet.ticket.form.domain.FormFilter;
import dev.guichet.ticket.form.domain.FormReach;
import dev.guichet.ticket.form.domain.ShownForm;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Forms of the current root, in domain terms.
@ApplicationScoped
public class FormStore {
    private static final SqlFile INSERT = SqlFile.of("form/insert");
    private static final SqlFile SAVE = SqlFile.of("form/save");
    private static final SqlFile LOCK = SqlFile.of("form/lock");
    private static final SqlFile READ = SqlFile.of("form/read");
    private static final SqlFile KNOWN = SqlFile.of("form/known");

    /// @param form whose id is not known yet
    /// @return its id
    public Uni<Long> insert(Form form) {
        return Sql.first(
                        FormRows.columns(INSERT.with("root", form.root()), form).and("desk", form.desk()), Rows::number)
                .map(Optional::orElseThrow);
    }

    public Uni<Void> save(Form form) {
        return Sql.run(FormRows.columns(SAVE.with("id", form.id()), form).and("version", form.version()));
    }

    /// Locks the form's row until the transaction ends, if there is one.
    public Uni<Void> lock(long id) {
        return Sql.list(LOCK.with("id", id), Rows::number).replaceWithVoid();
    }

    /// The form if it is within reach.
    public Uni<Optional<ShownForm>> read(long id, FormReach reach) {
        return Sql.first(within(READ.with("id", id), reach), FormRows::shown);
    }

    /// Newest first.
    ///
    /// @param before id of the last form of the page before, null for the first page
    public Uni<List<ShownForm>> known(FormFilter filter, FormReach reach, @Nullable Long before, int howMany) {
        DeskKey desk = filter.desk();
        return Sql.list(
                within(KNOWN.with("desk", desk == null ? null : desk.id()), reach)
                        .and("desk_slug", desk == null ? null : desk.slug())
                        .and("kind", filter.kind())
                        .and("audience", Rows.optionalWire(filter.audience()))
                        .and("archived", filter.archived())
                        .and("before", before)
                        .and("how_many", (long) howMany),
                FormRows::shown);
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
