package dev.guichet.ticket.organization.store;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.sql.JsonColumn;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.organization.domain.OrganizationDetails;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What organizations have to do with the whole tree and with other features; the files say why this is plain SQL.
@ApplicationScoped
public class OrganizationStore {
    private static final SqlFile NEXT_ID = SqlFile.of("organization/next-id");
    private static final SqlFile HOLD_TREE = SqlFile.of("organization/hold-tree");
    private static final SqlFile SEIZE_TREE = SqlFile.of("organization/seize-tree");
    private static final SqlFile DETAILS = SqlFile.of("organization/details");
    private static final SqlFile KNOWN = SqlFile.of("organization/known");
    private static final SqlFile ROOTS = SqlFile.of("organization/roots");
    private static final JsonColumn<OrganizationDetails> LISTED = new JsonColumn<>(OrganizationDetails.NONE);

    public Uni<Long> nextId() {
        return SessionSql.select(NEXT_ID.text()).map(rows -> (Long) rows.getFirst()[0]);
    }

    /// Enters a root that is just being founded, in the transaction that founds it.
    public Uni<Void> enter(long root) {
        RootScope.enter(root);
        return SessionSql.select(RootScope.SET_ROOT, Long.toString(root)).replaceWithVoid();
    }

    /// Until the transaction ends nobody moves in this root, and nobody leaves whom they take care of.
    public Uni<Void> holdTree() {
        return Sql.list(HOLD_TREE.with("root", RootScope.required()), row -> true)
                .replaceWithVoid();
    }

    /// Until the transaction ends nobody else holds or seizes the tree of this root. Whoever locks several
    /// organizations has seized it before, and locks no row before that: all others hold one at a time, so
    /// nobody waits in a circle.
    public Uni<Void> seizeTree() {
        return Sql.list(SEIZE_TREE.with("root", RootScope.required()), row -> true)
                .replaceWithVoid();
    }

    /// Ids of those the caller knows, the newest ones.
    ///
    /// @param before id of the last one of the page before, null for the first page
    public Uni<List<Long>> known(Rights caller, OrganizationFilter filter, @Nullable Long before, int howMany) {
        return Sql.list(
                KNOWN.with("own", caller.path().toArray(Long[]::new))
                        .and("branches", caller.branches().toArray(Long[]::new))
                        .and("configured", caller.administers().toArray(Long[]::new))
                        .and("parent", filter.parent())
                        .and("q", filter.q())
                        .and("before", before)
                        .and("how_many", howMany),
                Rows::number);
    }

    /// Every root of the installation, or those with these words, newest first, as others see it; none is of the
    /// session.
    public Uni<List<OrganizationEntity>> roots(@Nullable String words, @Nullable Long before, int howMany) {
        return Sql.list(ROOTS.with("q", words).and("before", before).and("how_many", howMany), row -> {
            var root = new OrganizationEntity(row.number(), null, row.text(), row.text(), row.instant());
            root.publicUpdatedAt = row.instant();
            root.publicVersion = row.number();
            return root;
        });
    }

    /// Of each of them, by id.
    public Uni<Map<Long, OrganizationDetails>> details(Collection<OrganizationEntity> organizations) {
        Long[] ids = organizations.stream().map(each -> each.id).toArray(Long[]::new);
        return Sql.list(DETAILS.with("organizations", ids), row -> Map.entry(row.number(), LISTED.read(row.text())))
                .map(all -> all.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
