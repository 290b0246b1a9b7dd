package dev.guichet.ticket.category;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Categories of the current root.
@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<CategoryEntity, Long> {
    // Of one slug the nearest, which is the one with none further down the path. The path is written `/1/3/9/`, since
    // HQL cannot tell the type of an array that is a parameter.
    private static final String EFFECTIVE = """
            from CategoryEntity c
            where c.organization in :path
              and not exists (
                  select 1 from CategoryEntity nearer
                  where nearer.organization in :path and nearer.slug = c.slug
                    and locate('/' || cast(nearer.organization as String) || '/', :way)
                      > locate('/' || cast(c.organization as String) || '/', :way))
              and c.archived in :archived
              and c.id < :before
            order by c.id desc
            """;

    /// @throws Refused `CATEGORY_NOT_FOUND`
    Uni<CategoryEntity> one(long id) {
        return found(findById(id));
    }

    /// Its row is locked until the transaction ends.
    ///
    /// @throws Refused `CATEGORY_NOT_FOUND`
    Uni<CategoryEntity> locked(long id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /// Own and inherited ones, newest first; of one slug the nearest.
    ///
    /// @param path ids from the root to the organization, both included
    /// @param archived null for all
    /// @param before id of the last one of the page before, null for the first page
    Uni<List<CategoryEntity>> effective(
            List<Long> path, @Nullable Boolean archived, @Nullable Long before, int howMany) {
        return path.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(
                                EFFECTIVE,
                                Map.of(
                                        "path",
                                        path,
                                        "way",
                                        way(path),
                                        "archived",
                                        archived == null ? List.of(true, false) : List.of(archived),
                                        "before",
                                        before == null ? Long.MAX_VALUE : before))
                        .range(0, howMany - 1)
                        .list();
    }

    /// Written at once: a name that is taken is told while it can still be refused, and the version is the one to show.
    ///
    /// @param category a new one, or one that was changed
    /// @throws Refused `CATEGORY_SLUG_TAKEN`
    Uni<CategoryEntity> saved(CategoryEntity category) {
        return persistAndFlush(category)
                .onFailure(UniqueViolation.of("category_slug_taken"))
                .transform(taken -> Refused.because(CategoryRefusal.CATEGORY_SLUG_TAKEN));
    }

    private static String way(List<Long> path) {
        return path.stream().map(Object::toString).collect(Collectors.joining("/", "/", "/"));
    }

    private static Uni<CategoryEntity> found(Uni<CategoryEntity> category) {
        return category.onItem().ifNull().failWith(() -> Refused.because(CategoryRefusal.CATEGORY_NOT_FOUND));
    }
}
