package dev.guichet.ticket.desk.store;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.events.GroupMembers;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.desk.domain.Group;
import dev.guichet.ticket.desk.domain.GroupUse;
import dev.guichet.ticket.desk.domain.ShownGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Groups of the desks of the current root, and who is in them.
@ApplicationScoped
public class GroupStore {
    private static final SqlFile INSERT = SqlFile.of("group/insert");
    private static final SqlFile SAVE = SqlFile.of("group/save");
    private static final SqlFile DELETE = SqlFile.of("group/delete");
    private static final SqlFile FIND = SqlFile.of("group/find");
    private static final SqlFile LOCK = SqlFile.of("group/lock");
    private static final SqlFile PAGE = SqlFile.of("group/page");
    private static final SqlFile MEMBERS = SqlFile.of("group/members");
    private static final SqlFile MEMBERS_OF_DESK = SqlFile.of("group/members-of-desk");
    private static final SqlFile PUT = SqlFile.of("group/put-member");
    private static final SqlFile REMOVE = SqlFile.of("group/remove-member");
    private static final SqlFile LEAVE = SqlFile.of("group/leave");
    private static final SqlFile USE = SqlFile.of("group/use");

    private record In(long group, DeskMember member) {}

    /// @param group whose id is not known yet
    /// @return its id
    public Uni<Long> insert(Group group) {
        return Sql.first(
                        INSERT.with("root", group.root())
                                .and("desk", group.desk())
                                .and("slug", group.identity().slug())
                                .and("name", group.identity().name())
                                .and("now", Rows.timestamp(group.createdAt())),
                        Rows::number)
                .map(Optional::orElseThrow);
    }

    public Uni<Void> save(Group group) {
        return Sql.run(SAVE.with("id", group.id())
                .and("name", group.identity().name())
                .and("now", Rows.timestamp(group.updatedAt()))
                .and("version", group.version()));
    }

    /// Closed tickets that were in it are in none then.
    public Uni<Void> delete(Group group) {
        return Sql.run(DELETE.with("id", group.id()));
    }

    public Uni<Optional<Group>> one(long desk, String slug) {
        return Sql.first(FIND.with("desk", desk).and("slug", slug), GroupStore::group);
    }

    /// The group, into which no ticket comes until the transaction ends.
    public Uni<Optional<Group>> lock(long desk, String slug) {
        return Sql.list(LOCK.with("desk", desk).and("slug", slug), Rows::number).chain(() -> one(desk, slug));
    }

    /// Newest first.
    ///
    /// @param before id of the last group of the page before, null for the first page
    public Uni<List<Group>> page(long desk, @Nullable Long before, int howMany) {
        return Sql.list(
                PAGE.with("desk", desk).and("before", before).and("how_many", (long) howMany), GroupStore::group);
    }

    /// One query, however many groups there are.
    public Uni<List<ShownGroup>> shown(List<Group> groups) {
        Long[] ids = groups.stream().map(Group::id).toArray(Long[]::new);
        return Sql.list(MEMBERS.with("groups", ids), GroupStore::in).map(all -> {
            Map<Long, List<DeskMember>> byGroup = all.stream()
                    .collect(Collectors.groupingBy(In::group, Collectors.mapping(In::member, Collectors.toList())));
            return groups.stream()
                    .map(group -> new ShownGroup(group, byGroup.getOrDefault(group.id(), List.of())))
                    .toList();
        });
    }

    public Uni<ShownGroup> shown(Group group) {
        return shown(List.of(group)).map(List::getFirst);
    }

    /// Every group of the desk, those that nobody is in among them.
    public Uni<List<GroupMembers>> membersOf(Desk desk) {
        return Sql.list(MEMBERS_OF_DESK.with("desk", desk.id()), row -> new GroupMembers(row.number(), row.numbers()));
    }

    /// @return whether they were not in it yet
    public Uni<Boolean> put(Group group, long person) {
        return touched(PUT.with("root", group.root())
                .and("desk", group.desk())
                .and("group", group.id())
                .and("person", person));
    }

    /// @return whether they were in it
    public Uni<Boolean> remove(Group group, long person) {
        return touched(REMOVE.with("group", group.id()).and("person", person));
    }

    /// Takes somebody who leaves the desk out of its groups.
    public Uni<Void> leave(Desk desk, long person, Instant now) {
        return Sql.run(LEAVE.with("desk", desk.id()).and("person", person).and("now", Rows.timestamp(now)));
    }

    public Uni<GroupUse> use(Desk desk, Group group) {
        String slug = group.identity().slug();
        return Sql.first(
                        USE.with("desk", desk.id()).and("slug", slug).and("id", group.id()),
                        row -> new GroupUse(slug.equals(desk.rules().group()), row.flag(), row.flag()))
                .map(Optional::orElseThrow);
    }

    private static Uni<Boolean> touched(SqlFile.Bound statement) {
        return SessionSql.update(statement.text(), statement.values()).map(rows -> rows > 0);
    }

    private static Group group(Rows row) {
        long id = row.number();
        long root = row.number();
        long desk = row.number();
        DeskGroup identity = new DeskGroup(id, row.text(), row.text());
        return new Group(root, desk, identity, row.instant(), row.instant(), row.number());
    }

    private static In in(Rows row) {
        long group = row.number();
        long person = row.number();
        DeskRole role = row.one(DeskRole.class);
        return new In(group, new DeskMember(person, role, row.text(), row.text(), row.text()));
    }
}
