package dev.guichet.sla.intake;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.Topics;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.DirectoryProjection;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.sla.policy.Policies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// What events of the directory do here.
@ApplicationScoped
class DirectoryEffect implements Effect {
    private final DirectoryProjection directory;
    private final Policies policies;

    DirectoryEffect(DirectoryProjection directory, Policies policies) {
        this.directory = directory;
        this.policies = policies;
    }

    @Override
    public String topic() {
        return Topics.DIRECTORY;
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case DeskChanged desk ->
                directory
                        .apply(desk)
                        .chain(() -> policies.repeat(
                                ActionContext.ofSystem(desk.meta()), desk.desk().id()));
            case DirectoryEvent change -> directory.apply(change);
            case TicketEvent _, SlaEvent _ -> Uni.createFrom().voidItem();
        };
    }
}
