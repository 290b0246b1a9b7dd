package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.desk.domain.Assignment;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.Participant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whose turn it is at desks that give their tickets to their members.
@ApplicationScoped
public class TurnStore {
    private static final SqlFile HOLD = SqlFile.of("ticket/hold-turn");
    private static final SqlFile TAKE = SqlFile.of("ticket/take-turn");

    /// Who gets the next ticket: among those of the same load, whose turn it is. The desk gives no other one before the
    /// transaction ends, so that each sees what the one before it got. Empty when the desk has no members.
    public Uni<Optional<Participant>> next(Desk desk) {
        return Sql.run(HOLD.with("desk", desk.id()).and("root", desk.root()))
                .chain(() -> Sql.first(
                        TAKE.with("desk", desk.id())
                                .and("by_load", desk.rules().assignment() == Assignment.LEAST_LOADED),
                        TicketRows::participant));
    }
}
