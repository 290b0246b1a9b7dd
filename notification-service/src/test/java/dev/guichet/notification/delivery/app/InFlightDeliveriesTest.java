package dev.guichet.notification.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.Settled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InFlightDeliveriesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");

    private final InFlightDeliveries inFlight = new InFlightDeliveries();

    @Test
    void aMailIsHeldFromTheClaimUntilItIsWrittenDown() {
        inFlight.take(List.of(due(1, 3), due(2, 1)));
        assertThat(inFlight.attempts()).containsEntry(1L, 3).containsEntry(2L, 1);
        assertThat(inFlight.underWay()).isEqualTo(2);

        inFlight.isOver(sent(1, 3));
        List<Settled> batch = inFlight.takeOver();
        assertThat(inFlight.underWay()).isEqualTo(1);
        assertThat(inFlight.attempts()).containsKey(1L);

        inFlight.written(batch);
        assertThat(inFlight.attempts()).containsOnlyKeys(2L);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenNextTime() {
        inFlight.take(List.of(due(1, 1)));
        inFlight.isOver(sent(1, 1));
        inFlight.notWritten(inFlight.takeOver());

        assertThat(inFlight.isEmpty()).isFalse();
        assertThat(inFlight.takeOver()).containsExactly(sent(1, 1));
    }

    private static Settled sent(long id, int attempt) {
        return new Settled(new DeliveryId(id), attempt, true, new Outcome.Sent(NOW));
    }

    private static DueDelivery due(long id, int attempt) {
        return new DueDelivery(new DeliveryId(id), 40, "rita@client.example", "<1@x>", null, attempt, 0, NOW, NOW, NOW);
    }
}
