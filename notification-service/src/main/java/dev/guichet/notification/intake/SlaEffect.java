package dev.guichet.notification.intake;

import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.PolicyChanged;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TimerFired;
import dev.guichet.events.Topics;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.notification.desk.DeskClosings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// An event of sla-service: the policy of a desk. What time did to a ticket is told by the ticket's own events.
@ApplicationScoped
class SlaEffect implements Effect {
    private final DeskClosings closings;

    SlaEffect(DeskClosings closings) {
        this.closings = closings;
    }

    @Override
    public String topic() {
        return Topics.SLA;
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        return switch (event) {
            case PolicyChanged changed -> closings.apply(changed);
            case TimerFired _, TicketEvent _, DirectoryEvent _ ->
                Uni.createFrom().voidItem();
        };
    }
}
