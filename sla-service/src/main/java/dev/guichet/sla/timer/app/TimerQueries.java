package dev.guichet.sla.timer.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.directory.TicketFacts;
import dev.guichet.kit.directory.TicketSight;
import dev.guichet.kit.problem.Refused;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.store.TicketRepository;
import dev.guichet.sla.timer.store.TimerRepository;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The timers of a ticket, for whoever sees the ticket.
@ApplicationScoped
public class TimerQueries {
    private final TicketRepository tickets;
    private final TimerRepository timers;

    TimerQueries(TicketRepository tickets, TimerRepository timers) {
        this.tickets = tickets;
        this.timers = timers;
    }

    /// From the first episode to the last, and within one in the order in which they come due.
    ///
    /// @throws Refused `UNKNOWN_TICKET`
    @WithTransaction
    public Uni<List<Timer>> of(ActionContext context, TicketNumber number) {
        // First: whoever has left the root gets one answer for tickets that exist and for others.
        return context.rights()
                .chain(rights -> tickets.facts(number).invoke(found -> requireSight(rights, found)))
                .chain(() -> timers.of(number));
    }

    private static void requireSight(Rights caller, Optional<TicketFacts> ticket) {
        if (ticket.filter(facts -> TicketSight.sees(caller, facts)).isEmpty()) {
            throw Refused.because(TimerRefusal.UNKNOWN_TICKET);
        }
    }
}
