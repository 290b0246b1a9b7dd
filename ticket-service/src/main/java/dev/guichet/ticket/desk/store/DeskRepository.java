package dev.guichet.ticket.desk.store;

import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.UniqueViolation;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKey;
import dev.guichet.ticket.desk.domain.DeskRefusal;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Desks of the current root. What is read without a lock does not stay in the session: whoever locks it afterwards
/// would be refused if it has changed since, instead of reading it as it is.
@ApplicationScoped
public class DeskRepository implements PanacheRepositoryBase<DeskEntity, Long> {
    public Uni<Optional<DeskEntity>> one(DeskKey key) {
        return loose(keyed(key)).map(found -> found.stream().findFirst());
    }

    /// In no particular order, without those that are not known.
    public Uni<List<DeskEntity>> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : loose(find("id in ?1", ids));
    }

    public Uni<List<Desk>> ofOrganizations(Collection<Long> organizations) {
        return organizations.isEmpty()
                ? Uni.createFrom().item(List.of())
                : loose(find("organization in ?1", organizations)).map(DeskRepository::desks);
    }

    /// The desk with its row locked until the transaction ends; tickets may refer to it meanwhile.
    public Uni<Optional<Desk>> locked(DeskKey key) {
        return locked(keyed(key)).map(found -> found.stream().findFirst());
    }

    /// Every desk of an organization, locked in one order, so that two changes never wait for each other.
    public Uni<List<Desk>> lockedOfOrganization(long organization) {
        return locked(find("organization = ?1 order by id", organization));
    }

    /// Every desk the person is a member of, locked in the same order.
    public Uni<List<Desk>> lockedOfMember(long person) {
        return locked(find(
                "id in (select m.seat.desk from DeskMemberEntity m where m.seat.person = ?1) order by id", person));
    }

    /// Written at once: a name that is taken is told while it can still be refused.
    ///
    /// @param desk whose id is not known yet
    /// @return with its id
    /// @throws Refused `DESK_SLUG_TAKEN`
    public Uni<Desk> insert(Desk desk) {
        return written(new DeskEntity(desk)).map(DeskEntity::desk);
    }

    /// The same of one that is locked, in its next version.
    public Uni<Void> save(Desk desk) {
        return findById(desk.id())
                .invoke(kept -> kept.become(desk))
                .chain(DeskRepository.this::written)
                .invoke(kept -> requireToldVersion(kept, desk))
                .replaceWithVoid();
    }

    /// Others are told the version that was decided: a row that nothing changed in would keep its own.
    private static void requireToldVersion(DeskEntity kept, Desk desk) {
        if (kept.version != desk.version()) {
            throw new IllegalStateException(
                    "desk " + desk.id() + " is kept as version " + kept.version + ", told as " + desk.version());
        }
    }

    private Uni<DeskEntity> written(DeskEntity desk) {
        return persistAndFlush(desk)
                .onFailure(UniqueViolation.of("desk_slug_taken"))
                .transform(taken -> Refused.because(DeskRefusal.DESK_SLUG_TAKEN));
    }

    private PanacheQuery<DeskEntity> keyed(DeskKey key) {
        return key.id() == null ? find("slug", key.slug()) : find("id", key.id());
    }

    private Uni<List<Desk>> locked(PanacheQuery<DeskEntity> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list().map(DeskRepository::desks);
    }

    private Uni<List<DeskEntity>> loose(PanacheQuery<DeskEntity> query) {
        return query.list().call(found -> getSession().invoke(session -> found.forEach(session::detach)));
    }

    private static List<Desk> desks(List<DeskEntity> found) {
        return found.stream().map(DeskEntity::desk).toList();
    }
}
