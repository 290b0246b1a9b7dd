package dev.guichet.ticket.desk.app;

import dev.guichet.ticket.desk.domain.Departure;
import dev.guichet.ticket.desk.domain.Departure.Left;
import dev.guichet.ticket.desk.store.DepartureStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Who left a desk, for whoever gives their tickets back: every method runs inside the caller's transaction.
@ApplicationScoped
public class Departures {
    private final DepartureStore store;

    Departures(DepartureStore store) {
        this.store = store;
    }

    /// Looks across roots, the one that waits longest first.
    public Uni<List<Departure>> due(int howMany) {
        return store.due(howMany);
    }

    /// When they left and by which request; nobody else holds it until the transaction ends. Empty when it is over, or
    /// another replica has it.
    public Uni<Optional<Left>> hold(Departure departure) {
        return store.hold(departure);
    }

    /// Nothing of theirs is left.
    public Uni<Void> over(Departure departure) {
        return store.over(departure);
    }
}
