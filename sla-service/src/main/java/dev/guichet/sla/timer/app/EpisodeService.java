package dev.guichet.sla.timer.app;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketEvent;
import dev.guichet.sla.policy.app.Policies;
import dev.guichet.sla.timer.domain.Episode;
import dev.guichet.sla.timer.domain.TimerDecisions;
import dev.guichet.sla.timer.domain.Waiting;
import dev.guichet.sla.timer.domain.Why;
import dev.guichet.sla.timer.store.TicketStore;
import dev.guichet.sla.timer.store.TimerStore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Follows tickets from episode to episode. Runs in the transaction that records the event as processed.
@ApplicationScoped
public class EpisodeService {
    /// Nothing can be armed before the first episode.
    private static final long FIRST = 1;

    private final TicketStore tickets;
    private final TimerStore timers;
    private final Policies policies;

    EpisodeService(TicketStore tickets, TimerStore timers, Policies policies) {
        this.tickets = tickets;
        this.timers = timers;
        this.policies = policies;
    }

    public Uni<Void> apply(TicketEvent event) {
        return switch (event) {
            case StatusChanged changed -> begin(changed);
            // The StatusChanged of its first episode left in the same transaction and says all of it again.
            case TicketCreated _ -> Uni.createFrom().voidItem();
            case MessageAdded _, TicketAssigned _, TicketEdited _, ObserversChanged _, RequesterReminded _ ->
                tickets.keep(KnownTickets.ticket(event));
        };
    }

    /// The only event that arms and cancels.
    private Uni<Void> begin(StatusChanged changed) {
        Episode episode = KnownTickets.episode(changed.ticket());
        return tickets.begin(KnownTickets.ticket(changed), episode.number())
                .chain(isNew ->
                        isNew ? begin(episode, changed) : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(Episode episode, StatusChanged changed) {
        return cancelEarlier(episode)
                .chain(() -> arm(
                        episode,
                        changed.ticket().desk().id(),
                        changed.meta().eventId().toString()));
    }

    private Uni<Void> cancelEarlier(Episode episode) {
        return episode.number() <= FIRST
                ? Uni.createFrom().voidItem()
                : timers.cancelBefore(episode.ticket(), episode.number(), Why.EPISODE_ENDED);
    }

    private Uni<Void> arm(Episode episode, long desk, String cause) {
        return episode.waiting() == Waiting.FOR_NOBODY
                ? Uni.createFrom().voidItem()
                : policies.inForce(desk).chain(policy -> timers.arm(TimerDecisions.arm(episode, policy, cause)));
    }
}
