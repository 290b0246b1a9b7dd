package dev.guichet.notification.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import dev.guichet.notification.delivery.domain.DeliveryId;
import dev.guichet.notification.delivery.domain.Outcome;
import dev.guichet.notification.delivery.domain.Settled;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Two workers and one mail, on the real database.
@QuarkusTest
@WithTestResource(Mailbox.class)
class DeliveryQueueIT {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    DeliveryQueueStore queue;

    private final long ticket = ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60);
    private final long id = Ledger.asleep(ticket);

    @Test
    void whoeverHasAMailMayKeepIt() {
        Ledger.claimed(ticket, 1, -1);
        renew(1);
        assertThat(Ledger.standing(ticket)).isEqualTo("queued 1 0 held");
    }

    @Test
    void whatSomebodyElseHasClaimedSinceIsTheirs() {
        Ledger.claimed(ticket, 2, -1);
        renew(1);
        assertThat(Ledger.standing(ticket)).isEqualTo("queued 2 0");
    }

    @Test
    void anAttemptThatWasThoughtDeadWritesNothingOverTheNextOne() {
        Ledger.claimed(ticket, 2, 30);
        settle(1, true, new Outcome.TryAgain(Duration.ofHours(1), "late"));
        assertThat(Ledger.standing(ticket)).isEqualTo("queued 2 0 held");

        settle(2, true, new Outcome.Sent(Instant.now()));
        assertThat(Ledger.standing(ticket)).isEqualTo("sent 2 1");
    }

    @Test
    void anAttemptThatMetNoRelayIsNoAnswer() {
        Ledger.claimed(ticket, 1, 30);
        settle(1, false, new Outcome.TryAgain(Duration.ofHours(1), "away"));
        assertThat(Ledger.standing(ticket)).isEqualTo("failed 1 0");
        assertThat(Ledger.waits(ticket)).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    /// What waits and what was sent at once, each with its own.
    @Test
    void severalAreSettledTogether() {
        long other = ticket + 1;
        Instant sent = Instant.parse("2026-11-30T12:00:00Z");
        long otherId = Ledger.asleep(other);
        Ledger.claimed(ticket, 1, 30);
        Ledger.claimed(other, 1, 30);

        queue.settle(List.of(
                        new Settled(new DeliveryId(otherId), 1, true, new Outcome.Sent(sent)),
                        new Settled(new DeliveryId(id), 1, true, new Outcome.TryAgain(Duration.ofHours(2), "later"))))
                .await()
                .atMost(SOON);

        assertThat(Ledger.standing(other)).isEqualTo("sent 1 1");
        assertThat(Ledger.standing(ticket)).isEqualTo("failed 1 1");
        assertThat(Ledger.waits(ticket)).isBetween(Duration.ofMinutes(119), Duration.ofHours(2));
    }

    private void renew(int attempt) {
        queue.renew(Map.of(id, attempt), LEASE).await().atMost(SOON);
    }

    private void settle(int attempt, boolean answered, Outcome outcome) {
        queue.settle(List.of(new Settled(new DeliveryId(id), attempt, answered, outcome)))
                .await()
                .atMost(SOON);
    }
}
