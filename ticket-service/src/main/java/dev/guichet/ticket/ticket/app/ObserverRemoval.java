package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.problem.Refused;
import dev.guichet.ticket.ticket.domain.Decision;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketCommand.StopObserving;
import dev.guichet.ticket.ticket.domain.TicketDecisions;
import dev.guichet.ticket.ticket.domain.TicketEvent;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.store.Locked;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody follows a request no more. A follow-up is the same request: who is taken off one of its tickets, on it or
/// not, is off all of them, or they would come back by the one that is left to them.
@ApplicationScoped
public class ObserverRemoval {
    private final TicketQueries tickets;
    private final FollowUpChain chain;
    private final TicketWrites writes;
    private final CommandProblems problems;

    ObserverRemoval(TicketQueries tickets, FollowUpChain chain, TicketWrites writes, CommandProblems problems) {
        this.tickets = tickets;
        this.chain = chain;
        this.writes = writes;
        this.problems = problems;
    }

    /// @param ifMatch the version of that one ticket, as an `If-Match` header; null takes any
    /// @param person id
    /// @throws Refused when there is no such ticket for the caller, it has changed, or they may not
    @WithTransaction
    public Uni<Void> remove(ActionContext context, TicketNumber number, @Nullable String ifMatch, long person) {
        return tickets.seen(context, number)
                .chain(seen -> chain.whole(number)
                        .chain(all ->
                                remove(all, asked(context.act(seen.rights()), number, all, seen, ifMatch), person)));
    }

    private static Asked asked(Act act, TicketNumber number, List<Locked> all, Handled seen, @Nullable String ifMatch) {
        Optional<Locked> one = all.stream()
                .filter(locked -> locked.ticket().number().equals(number))
                .findFirst();
        return TicketService.asked(act, seen.rights(), one, ifMatch);
    }

    private Uni<Void> remove(List<Locked> all, Asked asked, long person) {
        StopObserving command = new StopObserving(asked.by(), person);
        return switch (TicketDecisions.decide(asked.ticket(), command, asked.now())) {
            case Decision.Refused refused -> problems.refuse(asked, refused);
            case Decision.FollowUp _ -> throw new IllegalStateException("nobody replies");
            // Also when they are not on the ticket that is named: they may be on another.
            case Decision.Accepted _ -> removeEverywhere(all, command, asked.act());
        };
    }

    private Uni<Void> removeEverywhere(List<Locked> all, StopObserving command, Act first) {
        Uni<Void> removed = Uni.createFrom().voidItem();
        for (Locked locked : all) {
            Ticket ticket = locked.ticket();
            Act act = first.at(locked.now());
            removed = removed.chain(() -> writes.save(ticket, events(ticket, command, act), null, act))
                    .replaceWithVoid();
        }
        return removed;
    }

    /// Whoever may remove somebody from one ticket of the request may from each: they are the same to all of them.
    private static List<TicketEvent> events(Ticket ticket, StopObserving command, Act act) {
        return TicketDecisions.decide(ticket, command, act.at()) instanceof Decision.Accepted(var events)
                ? events
                : List.of();
    }
}
