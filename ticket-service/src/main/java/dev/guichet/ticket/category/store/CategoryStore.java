package dev.guichet.ticket.category.store;

import dev.guichet.kit.directory.NamedOrganization;
import dev.guichet.ticket.category.domain.Category;
import dev.guichet.ticket.category.domain.CategoryLabels;
import dev.guichet.ticket.category.domain.ShownCategory;
import dev.guichet.ticket.category.domain.WantedCategory;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Categories of the current root, in domain terms.
@ApplicationScoped
public class CategoryStore {
    private static final SqlFile INSERT = SqlFile.of("category/insert");
    private static final SqlFile SAVE = SqlFile.of("category/save");
    private static final SqlFile FIND = SqlFile.of("category/find");
    private static final SqlFile LOCK = SqlFile.of("category/lock");
    private static final SqlFile EFFECTIVE = SqlFile.of("category/effective");
    private static final SqlFile LINEAGE = SqlFile.of("category/lineage");

    public Uni<Category> insert(WantedCategory wanted, long root, long organization, Instant now) {
        return Sql.first(
                        INSERT.with("root", root)
                                .and("organization", organization)
                                .and("slug", wanted.slug())
                                .and("label_fr", wanted.labels().fr())
                                .and("label_en", wanted.labels().en())
                                .and("now", Rows.timestamp(now)),
                        CategoryStore::category)
                .map(Optional::orElseThrow);
    }

    public Uni<Void> save(Category category) {
        return Sql.run(SAVE.with("id", category.id())
                .and("slug", category.slug())
                .and("label_fr", category.labels().fr())
                .and("label_en", category.labels().en())
                .and("archived", category.archived())
                .and("now", Rows.timestamp(category.updatedAt()))
                .and("version", category.version()));
    }

    public Uni<Optional<Category>> byId(long id) {
        return Sql.first(FIND.with("id", id), CategoryStore::category);
    }

    /// The category with its row locked until the transaction ends.
    public Uni<Optional<Category>> lock(long id) {
        return Sql.first(LOCK.with("id", id), CategoryStore::category);
    }

    /// Own and inherited ones, newest first; of one slug the nearest.
    ///
    /// @param path ids from the root to the organization, both included
    /// @param before id of the last one of the page before, null for the first page
    public Uni<List<ShownCategory>> effective(
            List<Long> path, @Nullable Boolean archived, @Nullable Long before, int howMany) {
        return Sql.list(
                EFFECTIVE
                        .with("path", path.toArray(Long[]::new))
                        .and("archived", archived)
                        .and("before", before)
                        .and("how_many", (long) howMany),
                row -> new ShownCategory(category(row), new NamedOrganization(row.number(), row.text(), row.text())));
    }

    /// Ids of all organizations on the way from the root to any of these, themselves included.
    public Uni<Set<Long>> lineage(Collection<Long> branches) {
        return Sql.list(LINEAGE.with("branches", branches.toArray(Long[]::new)), Rows::number)
                .map(Set::copyOf);
    }

    private static Category category(Rows row) {
        return new Category(
                row.number(),
                row.number(),
                row.number(),
                row.text(),
                new CategoryLabels(row.text(), row.text()),
                row.flag(),
                row.instant(),
                row.instant(),
                row.number());
    }
}
