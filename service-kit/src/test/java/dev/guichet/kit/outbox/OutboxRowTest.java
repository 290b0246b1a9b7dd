package dev.guichet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guichet.events.Actor;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.OrganizationChanged;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.problem.KitRefusal;
import dev.guichet.kit.problem.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxRowTest {

    @Test
    void whatATopicTakesIsWritten() {
        assertThat(OutboxRow.of(eventOf(OutboxRow.MOST_BYTES - 2_000)).payload())
                .hasSizeLessThan(OutboxRow.MOST_BYTES);
    }

    /// It would be sent again for ever, and with it everything that waits behind it.
    @Test
    void aChangeThatNoTopicTakesIsRefused() {
        assertThatThrownBy(() -> OutboxRow.of(eventOf(OutboxRow.MOST_BYTES)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(KitRefusal.CHANGE_TOO_LARGE));
    }

    private static GuichetEvent eventOf(int bytes) {
        var meta = NewEvents.meta(Instant.now(), 1, Actor.system(), "trial", 1);
        return new OrganizationChanged(meta, 1, List.of(1L), "one", "x".repeat(bytes), List.of(), List.of(), null);
    }
}
