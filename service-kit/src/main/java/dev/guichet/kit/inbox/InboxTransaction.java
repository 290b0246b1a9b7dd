package dev.guichet.kit.inbox;

import dev.guichet.events.GuichetEvent;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootApplied;
import dev.guichet.kit.tenancy.RootScope;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/// One transaction for some events: each is recorded as processed together with its effect.
@ApplicationScoped
class InboxTransaction {

    /// A second delivery, even one that is being applied elsewhere at this moment, waits here and then finds itself
    /// known.
    private static final String RECORD = """
            insert into processed_event (event_id) select unnest($1::uuid[])
            on conflict do nothing returning event_id""";

    @WithTransaction
    Uni<Integer> apply(List<? extends GuichetEvent> events, Effect effect) {
        return record(events).chain(fresh -> applyAll(distinct(events, fresh), effect));
    }

    private static Uni<Integer> applyAll(List<GuichetEvent> events, Effect effect) {
        return events.isEmpty()
                ? Uni.createFrom().item(0)
                : effect.prepare(events).chain(() -> applyEach(events, effect));
    }

    private static Uni<Set<UUID>> record(List<? extends GuichetEvent> events) {
        var ids =
                events.stream().map(event -> event.meta().eventId()).distinct().toArray(UUID[]::new);
        return SessionSql.select(RECORD, (Object) ids)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
    }

    /// The first of each id that was not known, in order: one batch may hold a duplicate of itself.
    private static List<GuichetEvent> distinct(List<? extends GuichetEvent> events, Set<UUID> fresh) {
        return events.stream()
                .filter(event -> fresh.remove(event.meta().eventId()))
                .map(GuichetEvent.class::cast)
                .toList();
    }

    private static Uni<Integer> applyEach(List<GuichetEvent> events, Effect effect) {
        return Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> applyOne(event, effect))
                .collect()
                .last()
                .replaceWith(events.size());
    }

    /// Clears the session after each, or the n-th event would be checked for changes against all before it.
    private static Uni<Void> applyOne(GuichetEvent event, Effect effect) {
        RootScope.enter(event.meta().root());
        return Panache.getSession()
                .call(RootApplied::to)
                .call(() -> effect.apply(event))
                .call(Mutiny.Session::flush)
                .invoke(Mutiny.Session::clear)
                .replaceWithVoid();
    }
}
