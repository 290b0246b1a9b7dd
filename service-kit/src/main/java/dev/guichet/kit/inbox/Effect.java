package dev.guichet.kit.inbox;

import dev.guichet.events.GuichetEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// What a service does with the events of one topic: an `@ApplicationScoped` bean per topic. The bean is also how an
/// operator's replay finds its way back.
public interface Effect {

    /// The topic, from `Topics`.
    String topic();

    /// Runs once in the transaction, before the first of its events is applied, without a root: the place to take locks
    /// that several events share. Taken one by one as the events come, two transactions would wait for each other.
    ///
    /// @param events those that are applied then, in order
    default Uni<Void> prepare(List<GuichetEvent> events) {
        return Uni.createFrom().voidItem();
    }

    /// Runs inside the transaction that records the event as processed, with the event's root entered, at most
    /// once per event. Use the current session; never open a transaction or call another service. An event older
    /// than what was applied must change nothing.
    Uni<Void> apply(GuichetEvent event);
}
