package dev.guichet.ticket.organization.store;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.organization.domain.Caretaker;
import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.organization.domain.OrganizationFilter;
import dev.guichet.ticket.organization.domain.OrganizationKey;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Organizations of the current root, in domain terms.
@ApplicationScoped
public class OrganizationStore {
    private static final SqlFile NEXT_ID = SqlFile.of("organization/next-id");
    private static final SqlFile INSERT = SqlFile.of("organization/insert");
    private static final SqlFile ADD_DOMAINS = SqlFile.of("organization/add-domains");
    private static final SqlFile REMOVE_DOMAINS = SqlFile.of("organization/remove-domains");
    private static final SqlFile LOCK = SqlFile.of("organization/lock");
    private static final SqlFile FIND = SqlFile.of("organization/find");
    private static final SqlFile KNOWN = SqlFile.of("organization/known");
    private static final SqlFile ROOTS = SqlFile.of("organization/roots");
    private static final SqlFile SAVE = SqlFile.of("organization/save");

    public Uni<Long> nextId() {
        return SessionSql.select(NEXT_ID.text()).map(rows -> (Long) rows.getFirst()[0]);
    }

    /// Enters a root that is just being founded, in the transaction that founds it.
    public Uni<Void> enter(long root) {
        RootScope.enter(root);
        return SessionSql.select(RootScope.SET_ROOT, Long.toString(root)).replaceWithVoid();
    }

    public Uni<Void> insert(Organization organization) {
        return Sql.run(INSERT.with("id", organization.id())
                        .and("root", organization.root())
                        .and("parent", organization.parent())
                        .and("path", organization.path().toArray(Long[]::new))
                        .and("slug", organization.slug())
                        .and("name", organization.name())
                        .and("now", Rows.timestamp(organization.createdAt())))
                .chain(() -> writeDomains(organization));
    }

    public Uni<Void> save(Organization organization) {
        return Sql.run(SAVE.with("id", organization.id())
                        .and("slug", organization.slug())
                        .and("name", organization.name())
                        .and("parent", organization.parent())
                        .and("path", organization.path().toArray(Long[]::new))
                        .and("account_manager", idOf(organization.caretaker()))
                        .and("sign_up", organization.signUp())
                        .and("now", Rows.timestamp(organization.updatedAt()))
                        .and("version", organization.version()))
                .chain(() -> writeDomains(organization));
    }

    public Uni<Optional<Organization>> one(OrganizationKey key) {
        Long[] ids = key.id() == null ? new Long[0] : new Long[] {key.id()};
        return Sql.first(FIND.with("ids", ids).and("slug", key.slug()), OrganizationStore::organization);
    }

    public Uni<List<Organization>> byIds(Collection<Long> ids) {
        return Sql.list(FIND.with("ids", ids.toArray(Long[]::new)).and("slug", null), OrganizationStore::organization);
    }

    /// The organization with its row locked until the transaction ends.
    public Uni<Optional<Organization>> lock(OrganizationKey key) {
        return Sql.first(LOCK.with("id", key.id()).and("slug", key.slug()), Rows::number)
                .chain(id -> id.isPresent()
                        ? one(OrganizationKey.of(id.get()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// Those the caller knows, newest first.
    ///
    /// @param before id of the last one of the page before, null for the first page
    public Uni<List<Organization>> known(Rights caller, OrganizationFilter filter, @Nullable Long before, int howMany) {
        return Sql.list(
                KNOWN.with("own", caller.path().toArray(Long[]::new))
                        .and("branches", caller.branches().toArray(Long[]::new))
                        .and("configured", caller.administers().toArray(Long[]::new))
                        .and("parent", filter.parent())
                        .and("q", filter.q())
                        .and("before", before)
                        .and("how_many", howMany),
                OrganizationStore::organization);
    }

    /// Every root of the installation, or those with these words, newest first; looks across roots.
    public Uni<List<Organization>> roots(@Nullable String words, @Nullable Long before, int howMany) {
        return Sql.list(
                ROOTS.with("q", words).and("before", before).and("how_many", howMany), OrganizationStore::organization);
    }

    private static Uni<Void> writeDomains(Organization organization) {
        String[] domains = organization.emailDomains().toArray(String[]::new);
        return Sql.run(REMOVE_DOMAINS.with("organization", organization.id()).and("domains", domains))
                .chain(() -> Sql.run(ADD_DOMAINS
                        .with("root", organization.root())
                        .and("organization", organization.id())
                        .and("domains", domains)));
    }

    private static @Nullable Caretaker caretaker(Rows row) {
        if (row.isNull()) {
            row.skip(3);
            return null;
        }
        return new Caretaker(row.number(), row.text(), row.text());
    }

    private static @Nullable Long idOf(@Nullable Caretaker caretaker) {
        return caretaker == null ? null : caretaker.id();
    }

    private static Organization organization(Rows row) {
        return new Organization(
                row.number(),
                row.number(),
                row.optionalNumber(),
                row.numbers(),
                row.text(),
                row.text(),
                row.texts(),
                caretaker(row),
                row.flag(),
                row.instant(),
                row.instant(),
                row.number());
    }
}
