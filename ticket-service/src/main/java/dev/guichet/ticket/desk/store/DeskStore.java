package dev.guichet.ticket.desk.store;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.OfferedForms;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Desks of the current root, in domain terms.
@ApplicationScoped
public class DeskStore {
    private static final SqlFile INSERT = SqlFile.of("desk/insert");
    private static final SqlFile SAVE = SqlFile.of("desk/save");
    private static final SqlFile LOCK = SqlFile.of("desk/lock");
    private static final SqlFile LOCK_OF_MEMBER = SqlFile.of("desk/lock-of-member");
    private static final SqlFile LOCK_OF_ORGANIZATION = SqlFile.of("desk/lock-of-organization");
    private static final SqlFile FIND = SqlFile.of("desk/find");
    private static final SqlFile OF_ORGANIZATIONS = SqlFile.of("desk/of-organizations");
    private static final SqlFile KNOWN = SqlFile.of("desk/known");
    private static final SqlFile SHOWN = SqlFile.of("desk/shown");
    private static final SqlFile OPENER = SqlFile.of("desk/opener");
    private static final SqlFile OF_GUEST = SqlFile.of("desk/of-guest");
    private static final SqlFile OFFERED_FORMS = SqlFile.of("desk/offered-forms");

    /// A desk with the organization that opened it.
    public record Opened(Desk desk, Opener opener) {}

    /// @param desk whose id is not known yet
    /// @return its id
    public Uni<Long> insert(Desk desk) {
        return Sql.first(
                        DeskRows.columns(INSERT.with("root", desk.root()), desk)
                                .and("organization", desk.organization()),
                        Rows::number)
                .map(Optional::orElseThrow);
    }

    public Uni<Void> save(Desk desk) {
        return Sql.run(DeskRows.columns(SAVE.with("id", desk.id()), desk).and("version", desk.version()));
    }

    public Uni<Optional<Desk>> one(DeskKey key) {
        Long[] ids = key.id() == null ? new Long[0] : new Long[] {key.id()};
        return Sql.first(FIND.with("ids", ids).and("slug", key.slug()), DeskRows::desk);
    }

    public Uni<List<Desk>> byIds(Collection<Long> ids) {
        return Sql.list(FIND.with("ids", ids.toArray(Long[]::new)).and("slug", null), DeskRows::desk);
    }

    public Uni<List<Desk>> ofOrganizations(Collection<Long> organizations) {
        return Sql.list(OF_ORGANIZATIONS.with("organizations", organizations.toArray(Long[]::new)), DeskRows::desk);
    }

    /// The desk with its row locked until the transaction ends.
    public Uni<Optional<Desk>> lock(DeskKey key) {
        return Sql.first(LOCK.with("id", key.id()).and("slug", key.slug()), Rows::number)
                .chain(id -> id.isPresent()
                        ? one(DeskKey.of(id.get()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    /// Every desk of an organization, locked.
    public Uni<List<Desk>> lockOfOrganization(long organization) {
        return Sql.list(LOCK_OF_ORGANIZATION.with("organization", organization), Rows::number)
                .chain(this::read);
    }

    /// Every desk the person is a member of, locked.
    public Uni<List<Desk>> lockOfMember(long person) {
        return Sql.list(LOCK_OF_MEMBER.with("person", person), Rows::number).chain(this::read);
    }

    /// Newest first.
    ///
    /// @param counters organizations whose desks are known
    /// @param guestDesk one that is known by itself; null for none
    /// @param branches organizations whose desks are known, and those below them
    /// @param before id of the last desk of the page before, null for the first page
    public Uni<List<Opened>> known(
            Collection<Long> counters,
            @Nullable Long guestDesk,
            Collection<Long> branches,
            @Nullable Long organization,
            @Nullable Long before,
            int howMany) {
        return Sql.list(
                KNOWN.with("counters", counters.toArray(Long[]::new))
                        .and("guest_desk", guestDesk)
                        .and("branches", branches.toArray(Long[]::new))
                        .and("organization", organization)
                        .and("before", before)
                        .and("how_many", (long) howMany),
                row -> new Opened(DeskRows.desk(row), DeskRows.opener(row)));
    }

    /// The desks as those see them who are not at them, by id.
    public Uni<Map<Long, Desk>> shown(Collection<Desk> desks) {
        Map<Long, Desk> whole = desks.stream().collect(Collectors.toMap(Desk::id, desk -> desk));
        return whole.isEmpty()
                ? Uni.createFrom().item(whole)
                : Sql.list(SHOWN.with("ids", whole.keySet().toArray(Long[]::new)), row -> shown(row, whole))
                        .map(seen -> seen.stream().collect(Collectors.toMap(Desk::id, desk -> desk)));
    }

    private static Desk shown(Rows row, Map<Long, Desk> whole) {
        return Objects.requireNonNull(whole.get(row.number())).shown(row.number(), row.instant());
    }

    /// What the desk offers, beside what these rules of it take.
    public Uni<OfferedForms> offeredForms(long desk, DeskRules rules) {
        String[] kinds = rules.kinds().stream().map(DeskKind::name).toArray(String[]::new);
        return Sql.first(
                        OFFERED_FORMS.with("desk", desk).and("kinds", kinds),
                        row -> new OfferedForms(row.number(), row.optionalText()))
                .map(Optional::orElseThrow);
    }

    /// Id of the desk that made a guest known, if one did.
    public Uni<Optional<Long>> ofGuest(long person) {
        return Sql.first(OF_GUEST.with("person", person), Rows::number);
    }

    public Uni<Optional<Opener>> opener(long organization) {
        return Sql.first(OPENER.with("organization", organization), DeskRows::opener);
    }

    private Uni<List<Desk>> read(List<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : byIds(ids);
    }
}
