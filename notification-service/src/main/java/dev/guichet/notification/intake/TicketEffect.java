package dev.guichet.notification.intake;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.Topics;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.notification.delivery.app.NotificationPlanner;
import dev.guichet.notification.delivery.app.Withdrawals;
import dev.guichet.notification.ticket.TicketProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// An event of a ticket: where the ticket is, and lines of the ledger for everybody who is to be told.
@ApplicationScoped
class TicketEffect implements Effect {
    private final TicketProjection tickets;
    private final NotificationPlanner planner;
    private final Withdrawals withdrawals;

    TicketEffect(TicketProjection tickets, NotificationPlanner planner, Withdrawals withdrawals) {
        this.tickets = tickets;
        this.planner = planner;
        this.withdrawals = withdrawals;
    }

    @Override
    public String topic() {
        return Topics.TICKETS;
    }

    @Override
    public Uni<Void> prepare(List<GuichetEvent> events) {
        return planner.prepare(events.stream()
                .filter(TicketEvent.class::isInstance)
                .map(TicketEvent.class::cast)
                .toList());
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case ObserversChanged changed -> told(changed).chain(() -> withdrawals.from(changed));
            case TicketEvent told -> told(told);
            case DirectoryEvent _, SlaEvent _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> told(TicketEvent event) {
        return tickets.apply(event).chain(() -> planner.plan(event));
    }
}
