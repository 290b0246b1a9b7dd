package dev.guichet.ticket.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.directory.Tenant;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Desks for other features.
@QuarkusTest
class DesksIT {
    @Inject
    Reader reader;

    @Inject
    FreshContext fresh;

    @Test
    void aDeskThatIsHeldIsReadAsItIsAndNotAsItWasReadBefore() {
        Tenant tenant = Tenant.founded();
        long support = tenant.desk(tenant.root, "support");

        Desk held = fresh.run(() -> {
                    RootScope.enter(tenant.root);
                    return reader.heldAfter(support, () -> renamed(tenant));
                })
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(held.name()).isEqualTo("Renamed meanwhile");
        assertThat(held.version()).isEqualTo(2);
    }

    private static void renamed(Tenant tenant) {
        tenant.administrator()
                .body(Map.of("name", "Renamed meanwhile"))
                .patch("/api/v1/desks/support")
                .then()
                .statusCode(200);
    }

    /// Reads a desk, as a use case does that checks rights first, and holds it afterwards.
    @ApplicationScoped
    static class Reader {
        private final Desks desks;
        private final Vertx vertx;

        Reader(Desks desks, Vertx vertx) {
            this.desks = desks;
            this.vertx = vertx;
        }

        @WithTransaction
        Uni<Desk> heldAfter(long id, Runnable meanwhile) {
            return desks.byId(id).chain(read -> elsewhere(meanwhile)).chain(() -> desks.held(id));
        }

        private Uni<Void> elsewhere(Runnable work) {
            return Uni.createFrom()
                    .completionStage(() -> vertx.getOrCreateContext()
                            .executeBlocking(() -> {
                                work.run();
                                return null;
                            })
                            .toCompletionStage())
                    .replaceWithVoid();
        }
    }
}
