package dev.guichet.kit.badhouse.one.domain;

import dev.guichet.kit.badhouse.one.store.ThingRow;
import dev.guichet.kit.badhouse.two.Elsewhere;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;

/// Banned name, framework and clock in domain, knows store, prints, runs a shell, awaits, subscribes, is transactional.
public class TicketHelper {

    public ThingRow row = new ThingRow();
    public Elsewhere elsewhere = new Elsewhere();

    @WithTransaction
    Uni<Instant> now() {
        System.out.println("now");
        return Uni.createFrom().item(Instant.now());
    }

    void wait(Uni<String> uni) {
        uni.await().indefinitely();
        uni.subscribe().with(item -> {});
    }

    Process shell() throws IOException {
        return new ProcessBuilder("true").start();
    }
}
