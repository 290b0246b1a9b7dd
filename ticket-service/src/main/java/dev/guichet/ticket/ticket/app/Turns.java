package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.store.TurnStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Gives new tickets to members of their desk, as its rules say, in the transaction that opens them.
@ApplicationScoped
class Turns {
    private final TurnStore store;

    Turns(TurnStore store) {
        this.store = store;
    }

    /// @param member who gets the ticket; null for nobody
    record Turn(@Nullable Participant member) {
        static final Turn NOBODYS = new Turn(null);
    }

    Uni<Turn> next(Desk desk) {
        return desk.rules().assignment().choosesMember()
                ? store.next(desk).map(member -> new Turn(member.orElse(null)))
                : Uni.createFrom().item(Turn.NOBODYS);
    }
}
