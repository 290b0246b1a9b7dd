package dev.guichet.sla.intake;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.Topics;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.sla.timer.app.EpisodeService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What events of tickets do here.
@ApplicationScoped
class TicketEffect implements Effect {
    private final EpisodeService episodes;

    TicketEffect(EpisodeService episodes) {
        this.episodes = episodes;
    }

    @Override
    public String topic() {
        return Topics.TICKETS;
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case TicketEvent ticket -> episodes.apply(ActionContext.ofSystem(ticket.meta()), ticket);
            case DirectoryEvent _, SlaEvent _ -> Uni.createFrom().voidItem();
        };
    }
}
