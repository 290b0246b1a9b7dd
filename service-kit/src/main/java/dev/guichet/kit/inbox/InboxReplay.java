package dev.guichet.kit.inbox;

import dev.guichet.kit.deadletter.DeadLetter;
import dev.guichet.kit.deadletter.Replay;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.UnreadableEvent;
import dev.guichet.kit.tenancy.FreshContext;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gives a dead letter to the effect of its topic, once more and once only.
@ApplicationScoped
class InboxReplay implements Replay {

    private final InboxTransaction transaction;
    private final FreshContext contexts;
    private final Map<String, Effect> effects;

    InboxReplay(InboxTransaction transaction, FreshContext contexts, @All List<Effect> effects) {
        this.transaction = transaction;
        this.contexts = contexts;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::topic, Function.identity()));
    }

    @Override
    public Uni<Void> of(DeadLetter.Content content) {
        var effect = effects.get(content.topic());
        var payload = content.payload();
        if (effect == null || content.type() == null || payload == null) {
            return Uni.createFrom()
                    .failure(new UnreadableEvent("no type, no payload, or a topic of nobody here", null));
        }
        var type = EventTypes.find(content.type());
        if (type.isEmpty()) {
            return Uni.createFrom().failure(new UnreadableEvent("type " + content.type() + " is unknown", null));
        }
        return contexts.run(() -> {
                    var event = EventCodec.decode(payload.getBytes(), type.get());
                    return transaction.apply(List.of(event), effect);
                })
                .replaceWithVoid();
    }
}
