package dev.guichet.ticket.departure;

import dev.guichet.events.Actor;
import dev.guichet.kit.directory.Act;
import dev.guichet.ticket.desk.app.Departures;
import dev.guichet.ticket.desk.domain.Departure;
import dev.guichet.ticket.desk.domain.Departure.Left;
import dev.guichet.ticket.ticket.app.LeftTickets;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The tickets of an agent who left a desk have no assignee from then on: so many in a transaction, each with its
/// event.
/// What a replica that died had not given back, the next one finds.
@ApplicationScoped
class DepartureService {
    /// Far more than leave at once.
    private static final int MANY = 100;

    private final Departures departures;
    private final LeftTickets tickets;
    private final DepartureConfig config;

    DepartureService(Departures departures, LeftTickets tickets, DepartureConfig config) {
        this.departures = departures;
        this.tickets = tickets;
        this.config = config;
    }

    @WithTransaction
    Uni<List<Departure>> due() {
        return departures.due(MANY);
    }

    /// In the root of the departure.
    ///
    /// @return whether there may be more
    @WithTransaction
    Uni<Boolean> giveBack(Departure departure) {
        return departures
                .hold(departure)
                .chain(held -> held.isEmpty() ? Uni.createFrom().item(false) : giveBack(departure, held.get()));
    }

    private Uni<Boolean> giveBack(Departure departure, Left left) {
        Act act = new Act(Actor.system(), left.cause(), left.at());
        return tickets.giveBack(departure.desk(), departure.person(), left.at(), config.batch(), act)
                .map(given -> given == config.batch())
                .call(more -> more ? Uni.createFrom().voidItem() : departures.over(departure));
    }
}
