package dev.guichet.kit.trial;

import dev.guichet.events.GuichetEvent;
import dev.guichet.events.TimerFired;
import dev.guichet.events.Topics;
import dev.guichet.kit.inbox.Effect;
import dev.guichet.kit.inbox.Inbox;
import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Writes a row per event; fails for the tickets it is told to fail for.
@ApplicationScoped
public class TrialEffect implements Effect {

    public static final Set<Long> POISONED = ConcurrentHashMap.newKeySet();

    @Override
    public String topic() {
        return Topics.SLA;
    }

    @Override
    public Uni<Void> apply(GuichetEvent event) {
        var sla = (TimerFired) event;
        return SessionSql.update(
                        "insert into trial_effect values ($1, $2, $3, current_setting('guichet.root', true))",
                        sla.meta().eventId(),
                        sla.ticket(),
                        sla.episode())
                .invoke(() -> {
                    if (POISONED.contains(sla.ticket())) {
                        throw new IllegalStateException("poison");
                    }
                })
                .replaceWithVoid();
    }

    @ApplicationScoped
    static class TrialConsumer {

        private final Inbox inbox;
        private final TrialEffect effect;

        TrialConsumer(Inbox inbox, TrialEffect effect) {
            this.inbox = inbox;
            this.effect = effect;
        }

        @Incoming("sla")
        Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
            return inbox.handle(batch, effect);
        }
    }
}
