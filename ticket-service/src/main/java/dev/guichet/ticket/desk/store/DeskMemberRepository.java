package dev.guichet.ticket.desk.store;

import dev.guichet.events.DeskRole;
import dev.guichet.ticket.desk.domain.Desk;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is at the desks of the current root.
@ApplicationScoped
public class DeskMemberRepository implements PanacheRepositoryBase<DeskMemberEntity, DeskSeat> {
    private static final String SERVED = """
            select distinct new dev.guichet.ticket.desk.store.ServedOrganization(m.seat.person, d.organization)
            from DeskMemberEntity m join DeskEntity d on d.id = m.seat.desk
            where m.seat.person in :persons
            """;

    public Uni<Optional<DeskRole>> role(long desk, long person) {
        return findById(new DeskSeat(desk, person))
                .map(member -> Optional.ofNullable(member).map(found -> found.role));
    }

    /// By id of the person, the organizations that opened the desks they sit at.
    public Uni<Map<Long, Set<Long>>> seats(Collection<Long> persons) {
        return persons.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : getSession()
                        .chain(session -> session.createSelectionQuery(SERVED, ServedOrganization.class)
                                .setParameter("persons", persons)
                                .getResultList())
                        .map(all -> all.stream()
                                .collect(Collectors.groupingBy(
                                        ServedOrganization::person,
                                        Collectors.mapping(ServedOrganization::organization, Collectors.toSet()))));
    }

    /// Written with the desk.
    ///
    /// @return whether they were not a member with this role yet
    public Uni<Boolean> put(Desk desk, long person, DeskRole role) {
        return findById(new DeskSeat(desk.id(), person))
                .chain(there -> there == null
                        ? persist(new DeskMemberEntity(desk, person, role)).replaceWith(true)
                        : Uni.createFrom().item(there.become(role)));
    }

    /// @return whether they were a member
    public Uni<Boolean> remove(Desk desk, long person) {
        return delete("seat.desk = ?1 and seat.person = ?2", desk.id(), person).map(rows -> rows > 0);
    }
}
