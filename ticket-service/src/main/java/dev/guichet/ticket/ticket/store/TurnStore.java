package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.Participant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose turn it is at desks that give their tickets to their members.
@ApplicationScoped
public class TurnStore {
    private static final SqlFile HOLD = SqlFile.of("ticket/hold-turn");
    private static final SqlFile TAKE_OF_GROUP = SqlFile.of("ticket/take-group-turn");
    private static final SqlFile TAKE = SqlFile.of("ticket/take-turn");

    /// Who gets the next ticket: among those of the same load, whose turn it is. The desk gives no other one before the
    /// transaction ends, so that each sees what the one before it got. Empty when the desk has no members.
    ///
    /// @param requester id of who asks: at the desk their turn comes after everybody else's, in a group never
    /// @param group whose members take turns of their own, if it has any; null for all of the desk
    public Uni<Optional<Participant>> next(Desk desk, @Nullable DeskGroup group, long requester) {
        boolean byLoad = desk.rules().assignment() == Assignment.LEAST_LOADED;
        SqlFile.Bound ofDesk =
                TAKE.with("desk", desk.id()).and("by_load", byLoad).and("requester", requester);
        return Sql.run(HOLD.with("desk", desk.id()).and("root", desk.root()))
                .chain(() -> group == null
                        ? taken(ofDesk)
                        : taken(TAKE_OF_GROUP
                                        .with("group", group.id())
                                        .and("by_load", byLoad)
                                        .and("requester", requester))
                                .chain(found ->
                                        found.isPresent() ? Uni.createFrom().item(found) : taken(ofDesk)));
    }

    private static Uni<Optional<Participant>> taken(SqlFile.Bound turn) {
        return Sql.first(turn, TicketRows::participant);
    }
}
