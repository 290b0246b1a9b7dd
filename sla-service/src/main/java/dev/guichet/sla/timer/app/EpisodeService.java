package dev.guichet.sla.timer.app;

import dev.guichet.events.MessageAdded;
import dev.guichet.events.ObserversChanged;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.TicketAssigned;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketEdited;
import dev.guichet.events.TicketEvent;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.sla.policy.Policies;
import dev.guichet.sla.timer.domain.AwaitedAnswer;
import dev.guichet.sla.timer.domain.CancelReason;
import dev.guichet.sla.timer.domain.Episode;
import dev.guichet.sla.timer.domain.TimerDecisions;
import dev.guichet.sla.timer.store.TicketStore;
import dev.guichet.sla.timer.store.TimerRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Follows tickets from episode to episode. Runs in the transaction that records the event as processed.
@ApplicationScoped
public class EpisodeService {
    /// Nothing can be armed before the first episode.
    private static final long FIRST = 1;

    private final TicketStore tickets;
    private final TimerRepository timers;
    private final Policies policies;

    EpisodeService(TicketStore tickets, TimerRepository timers, Policies policies) {
        this.tickets = tickets;
        this.timers = timers;
        this.policies = policies;
    }

    public Uni<Void> apply(ActionContext context, TicketEvent event) {
        return switch (event) {
            case StatusChanged changed -> begin(context, changed);
            // The StatusChanged of its first episode left in the same transaction and says all of it again.
            case TicketCreated _ -> Uni.createFrom().voidItem();
            case MessageAdded _, TicketAssigned _, TicketEdited _, ObserversChanged _, RequesterReminded _ ->
                tickets.keep(KnownTickets.ticket(event));
        };
    }

    /// The only event that arms and cancels.
    private Uni<Void> begin(ActionContext context, StatusChanged changed) {
        Episode episode = KnownTickets.episode(changed.ticket());
        return tickets.begin(KnownTickets.ticket(changed), episode.number())
                .chain(isNew -> isNew
                        ? begin(context, episode, changed.ticket().desk().id())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> begin(ActionContext context, Episode episode, long desk) {
        return cancelEarlier(episode).chain(() -> arm(context, episode, desk));
    }

    private Uni<Void> cancelEarlier(Episode episode) {
        return episode.number() <= FIRST
                ? Uni.createFrom().voidItem()
                : timers.cancelBefore(episode.ticket(), episode.number(), CancelReason.EPISODE_ENDED);
    }

    private Uni<Void> arm(ActionContext context, Episode episode, long desk) {
        return episode.waiting() == AwaitedAnswer.FOR_NOBODY
                ? Uni.createFrom().voidItem()
                : policies.inForce(context, desk)
                        .chain(policy ->
                                timers.arm(context.root(), TimerDecisions.arm(episode, policy, context.cause())));
    }
}
