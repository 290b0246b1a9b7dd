package dev.guichet.kit.inbox;

import dev.guichet.events.GuichetEvent;
import io.smallrye.mutiny.Uni;

/// What a service does with the events of one topic: an `@ApplicationScoped` bean per topic. The bean is also how an
/// operator's replay finds its way back.
public interface Effect {

    /// The topic, from `Topics`.
    String topic();

    /// Runs inside the transaction that records the event as processed, with the event's root entered, at most
    /// once per event. Use the current session; never open a transaction or call another service. An event older
    /// than what was applied must change nothing.
    Uni<Void> apply(GuichetEvent event);
}
