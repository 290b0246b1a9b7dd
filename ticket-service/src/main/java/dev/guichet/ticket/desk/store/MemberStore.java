package dev.guichet.ticket.desk.store;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is at the desks of the current root.
@ApplicationScoped
public class MemberStore {
    private static final SqlFile MEMBERS = SqlFile.of("desk/members");
    private static final SqlFile ROLE = SqlFile.of("desk/role");
    private static final SqlFile SEATS = SqlFile.of("desk/seats");
    private static final SqlFile PUT = SqlFile.of("desk/put-member");
    private static final SqlFile REMOVE = SqlFile.of("desk/remove-member");

    private record Seat(long person, long organization) {}

    private record At(long desk, DeskMember member) {}

    /// One query, however many desks there are.
    public Uni<List<Staff>> staffed(List<Desk> desks) {
        Long[] ids = desks.stream().map(Desk::id).toArray(Long[]::new);
        return Sql.list(MEMBERS.with("desks", ids), MemberStore::at).map(all -> {
            Map<Long, List<DeskMember>> byDesk = all.stream()
                    .collect(Collectors.groupingBy(At::desk, Collectors.mapping(At::member, Collectors.toList())));
            return desks.stream()
                    .map(desk -> new Staff(desk, byDesk.getOrDefault(desk.id(), List.of())))
                    .toList();
        });
    }

    public Uni<Staff> staffed(Desk desk) {
        return staffed(List.of(desk)).map(List::getFirst);
    }

    public Uni<Optional<DeskRole>> role(long desk, long person) {
        return Sql.first(ROLE.with("desk", desk).and("person", person), row -> row.one(DeskRole.class));
    }

    /// By id of the person, the organizations that opened the desks they sit at.
    public Uni<Map<Long, Set<Long>>> seats(Collection<Long> persons) {
        return Sql.list(
                        SEATS.with("persons", persons.toArray(Long[]::new)),
                        row -> new Seat(row.number(), row.number()))
                .map(all -> all.stream()
                        .collect(Collectors.groupingBy(
                                Seat::person, Collectors.mapping(Seat::organization, Collectors.toSet()))));
    }

    /// @return whether they were not a member with this role yet
    public Uni<Boolean> put(Desk desk, long person, DeskRole role) {
        return touched(PUT.with("root", desk.root())
                .and("desk", desk.id())
                .and("person", person)
                .and("role", Rows.wire(role)));
    }

    /// @return whether they were a member
    public Uni<Boolean> remove(Desk desk, long person) {
        return touched(REMOVE.with("desk", desk.id()).and("person", person));
    }

    private static Uni<Boolean> touched(SqlFile.Bound statement) {
        return SessionSql.update(statement.text(), statement.values()).map(rows -> rows > 0);
    }

    private static At at(Rows row) {
        long desk = row.number();
        long person = row.number();
        DeskRole role = row.one(DeskRole.class);
        return new At(desk, new DeskMember(person, role, row.text(), row.text(), row.text()));
    }
}
