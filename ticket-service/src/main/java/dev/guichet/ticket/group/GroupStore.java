package dev.guichet.ticket.group;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// What entities cannot say of a group that is to go: its files say why.
@ApplicationScoped
class GroupStore {
    private static final SqlFile LOCK = SqlFile.of("group/lock");
    private static final SqlFile USE = SqlFile.of("group/use");

    /// No ticket comes into the group until the transaction ends.
    Uni<Void> close(long desk, String slug) {
        return Sql.list(LOCK.with("desk", desk).and("slug", slug), Rows::number).replaceWithVoid();
    }

    /// What would miss it.
    Uni<GroupUse> use(Desk desk, GroupEntity group) {
        return Sql.first(
                        USE.with("desk", desk.id()).and("slug", group.slug).and("id", group.id),
                        row -> new GroupUse(group.slug.equals(desk.rules().group()), row.flag(), row.flag()))
                .map(Optional::orElseThrow);
    }
}
