package dev.guichet.ticket.form.store;

import dev.guichet.ticket.form.domain.FormKey;
import dev.guichet.ticket.form.domain.FormVersion;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The versions of the current root's forms. They are written once.
@ApplicationScoped
public class FormVersionStore {
    private static final SqlFile INSERT = SqlFile.of("form/insert-version");
    private static final SqlFile READ = SqlFile.of("form/version");
    private static final SqlFile PAGE = SqlFile.of("form/versions");

    public Uni<Void> insert(FormVersion version) {
        return Sql.run(INSERT.with("root", version.root())
                .and("form", version.form())
                .and("version", (long) version.number())
                .and("schema", version.schema())
                .and("now", Rows.timestamp(version.createdAt()))
                .and("created_by", version.createdBy())
                .and("author", version.author()));
    }

    public Uni<Optional<FormVersion>> one(FormKey key) {
        return Sql.first(READ.with("form", key.form()).and("version", (long) key.version()), FormRows::version);
    }

    /// Newest first, each with an empty schema.
    ///
    /// @param before number of the last version of the page before, null for the first page
    public Uni<List<FormVersion>> page(long form, @Nullable Long before, int howMany) {
        return Sql.list(
                PAGE.with("form", form).and("before", before).and("how_many", (long) howMany), FormRows::version);
    }
}
