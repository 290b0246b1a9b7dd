package dev.guichet.notification.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.events.DeskRole;
import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.paging.Page;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.OtherClock;
import dev.guichet.notification.delivery.app.DeliveryQueries;
import dev.guichet.notification.delivery.app.DeliveryService;
import dev.guichet.notification.delivery.domain.Delivery;
import dev.guichet.notification.delivery.domain.DeliveryFilter;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DeliveryRefusal;
import dev.guichet.notification.delivery.domain.DeliveryState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Use cases are called without a request: who acts is what they are told, and the root that was entered is all they
/// reach (D15).
@QuarkusTest
@WithTestResource(Mailbox.class)
class DeliveryServiceIT {
    private final Scene scene = Scene.played();
    private final long root = scene.ticket.root();
    private final ActionContext serge = ActionContext.of(supervisor(), "event");
    private final DeliveryId id =
            new DeliveryId(Ledger.ids(scene.ticket.number()).getFirst());

    @Inject
    DeliveryQueries queries;

    @Inject
    DeliveryService deliveries;

    @Inject
    FreshContext fresh;

    @Test
    void whoeverActsReadsDeliveriesAndPutsOneBackWithoutARequest() {
        Ledger.becomes(scene.ticket.number(), "given_up");
        Ledger.writtenFrom(scene.ticket.number(), "{}");

        Delivery again = in(root, () -> deliveries.retry(serge, id, "\"2\""));

        assertThat(again.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(again.version()).isEqualTo(3);
        assertThat(page(root, serge).items()).hasSize(4);
        assertThat(in(root, () -> queries.one(serge, id)).id()).isEqualTo(id);
    }

    /// The queue goes by it: by the clock of a replica that is ahead it would wait.
    @Test
    void whatIsPutBackIsDueByTheDatabasesClock() {
        Ledger.becomes(scene.ticket.number(), "given_up");
        Ledger.writtenFrom(scene.ticket.number(), "{}");

        Delivery again = OtherClock.anHourAhead(() -> in(
                root,
                () -> Panache.withTransaction(() -> OtherClock.goBy().chain(() -> deliveries.retry(serge, id, null)))));

        assertThat(again.nextAttemptAt()).isAfter(Instant.now().plus(Duration.ofMinutes(55)));
    }

    @Test
    void theSystemHasTheRightsOfNobody() {
        ActionContext system = ActionContext.ofSystem(root, "test");

        assertThat(page(root, system).items()).isEmpty();
        refused(() -> queries.one(system, id), root);
        refused(() -> deliveries.retry(system, id, null), root);
    }

    @Test
    void asAnotherRootNothingIsReachedWhateverTheRightsSay() {
        for (long other : new long[] {root + 1, 0}) {
            assertThat(page(other, serge).items()).isEmpty();
            refused(() -> queries.one(serge, id), other);
            refused(() -> deliveries.retry(serge, id, null), other);
        }
    }

    private Page<Delivery> page(long where, ActionContext context) {
        return in(
                where,
                () -> queries.page(context, new DeliveryFilter(scene.ticket.number(), null, null, null), null, 50));
    }

    private void refused(Supplier<Uni<Delivery>> work, long where) {
        assertThatThrownBy(() -> in(where, work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DeliveryRefusal.DELIVERY_NOT_FOUND));
    }

    private <T> T in(long where, Supplier<Uni<T>> work) {
        return fresh.run(() -> {
                    if (where != 0) {
                        RootScope.enter(where);
                    }
                    return work.get();
                })
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private Rights supervisor() {
        return new Rights(
                root,
                40L,
                null,
                "Serge",
                root,
                List.of(root),
                false,
                Map.of(scene.ticket.desk().id(), DeskRole.SUPERVISOR),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
    }
}
