package dev.guichet.kit.trial;

import dev.guichet.events.Actor;
import dev.guichet.events.PendingExpired;
import dev.guichet.kit.caller.CurrentRequest;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.outbox.Outbox;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.sql.UniqueViolation;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ThingService {

    private final Outbox outbox;
    private final CurrentRequest request;

    ThingService(Outbox outbox, CurrentRequest request) {
        this.outbox = outbox;
        this.request = request;
    }

    /// Writes, tells, and then may still be refused.
    @WithTransaction
    Uni<ThingEntity> create(long root, String name) {
        var thing = new ThingEntity(root, name);
        return Panache.getSession()
                .chain(session -> session.persist(thing))
                .call(() -> outbox.append(event(root, thing.id)))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(name.startsWith("slow") ? 200 : 1))
                .invoke(() -> refuseSome(name))
                .call(() -> name.startsWith("taken")
                        ? twice(thing.id)
                        : Uni.createFrom().voidItem())
                .replaceWith(thing);
    }

    /// Runs into a constraint, after which the transaction takes no statement.
    private static Uni<Integer> twice(long id) {
        return SessionSql.update("""
                insert into thing (id, root_id, name) overriding system value
                select id, root_id, name from thing where id = $1""", id)
                .onFailure(UniqueViolation.of("thing_pkey"))
                .transform(taken -> Refused.because(KitRefusal.CONFLICT));
    }

    private static void refuseSome(String name) {
        switch (name) {
            case "refused" -> throw Refused.because(KitRefusal.CONFLICT).extension("allowedCommands", List.of("reply"));
            case "broken" -> throw new IllegalStateException("secret detail of the inside");
            default -> {}
        }
    }

    @WithTransaction
    Uni<@Nullable ThingEntity> find(long id) {
        return Panache.getSession().chain(session -> session.find(ThingEntity.class, id));
    }

    @WithTransaction
    Uni<List<ThingEntity>> all(long below, int limit) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from ThingEntity where id < :below order by id desc", ThingEntity.class)
                        .setParameter("below", below)
                        .setMaxResults(limit)
                        .getResultList());
    }

    private PendingExpired event(long root, long id) {
        return new PendingExpired(
                NewEvents.meta(Instant.now(), root, Actor.system(), request.id(), 1), id, 1, Instant.now());
    }
}
