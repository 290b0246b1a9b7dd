package dev.guichet.sla.timer.app;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.directory.TicketFacts;
import dev.guichet.kit.directory.TicketSight;
import dev.guichet.kit.problem.Refused;
import dev.guichet.sla.timer.domain.TicketNumber;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.store.TicketStore;
import dev.guichet.sla.timer.store.TimerStore;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The timers of a ticket, for whoever sees the ticket.
@ApplicationScoped
public class TimerQueries {
    private final TicketStore tickets;
    private final TimerStore timers;
    private final CallerRights caller;

    TimerQueries(TicketStore tickets, TimerStore timers, CallerRights caller) {
        this.tickets = tickets;
        this.timers = timers;
        this.caller = caller;
    }

    /// From the first episode to the last, and within one in the order in which they come due.
    ///
    /// @throws Refused `UNKNOWN_TICKET`
    @WithTransaction
    public Uni<List<Timer>> of(TicketNumber number) {
        // First: whoever has left the root gets one answer for tickets that exist and for others.
        return caller.current()
                .chain(rights -> tickets.facts(number).invoke(found -> requireSight(rights, found)))
                .chain(() -> timers.of(number));
    }

    private static void requireSight(Rights caller, Optional<TicketFacts> ticket) {
        if (ticket.filter(facts -> TicketSight.sees(caller, facts)).isEmpty()) {
            throw Refused.because(TimerRefusal.UNKNOWN_TICKET);
        }
    }
}
