package dev.guichet.notification.delivery.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.DueDelivery;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.Settled;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTest {
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:00Z");

    private final Held held = new Held();

    @Test
    void aMailIsHeldFromTheClaimUntilItIsWrittenDown() {
        held.take(List.of(due(1, 3), due(2, 1)));
        assertThat(held.attempts()).containsEntry(1L, 3).containsEntry(2L, 1);
        assertThat(held.underWay()).isEqualTo(2);

        held.isOver(sent(1, 3));
        List<Settled> batch = held.takeOver();
        assertThat(held.underWay()).isEqualTo(1);
        assertThat(held.attempts()).containsKey(1L);

        held.written(batch);
        assertThat(held.attempts()).containsOnlyKeys(2L);
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenNextTime() {
        held.take(List.of(due(1, 1)));
        held.isOver(sent(1, 1));
        held.notWritten(held.takeOver());

        assertThat(held.isEmpty()).isFalse();
        assertThat(held.takeOver()).containsExactly(sent(1, 1));
    }

    private static Settled sent(long id, int attempt) {
        return new Settled(new DeliveryId(id), attempt, true, new Outcome.Sent(NOW));
    }

    private static DueDelivery due(long id, int attempt) {
        return new DueDelivery(new DeliveryId(id), 40, "rita@client.example", "<1@x>", null, attempt, 0, NOW, NOW);
    }
}
