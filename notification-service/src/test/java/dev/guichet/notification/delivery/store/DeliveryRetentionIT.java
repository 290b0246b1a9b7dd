package dev.guichet.notification.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.notification.Ledger;
import dev.guichet.notification.Mailbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Mailbox.class)
class DeliveryRetentionIT {
    private static final Duration LETTERS = Duration.ofDays(30);
    private static final Duration ROWS = Duration.ofDays(365);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    RetentionStore ledger;

    private final long ticket = ThreadLocalRandom.current().nextLong(1L << 50, 1L << 60);

    @Test
    void whatUsersWroteInAMailThatWasGivenUpGoesInTime() {
        Ledger.asleep(ticket);
        Ledger.givenUp(ticket, 29);
        forget();
        assertThat(Ledger.letters(ticket)).hasSize(1);

        Ledger.givenUp(ticket, 31);
        forget();
        assertThat(Ledger.letters(ticket)).isEmpty();
        assertThat(Ledger.of(ticket)).hasSize(1);
    }

    @Test
    void whoGotWhichMailIsForgottenInTime() {
        Ledger.asleepForLong(ticket);
        Ledger.givenUp(ticket, 366);
        forget();
        assertThat(Ledger.of(ticket)).isEmpty();
    }

    @Test
    void whatWaitsIsKeptHoweverOld() {
        Ledger.asleep(ticket);
        Ledger.givenUp(ticket, 400);
        Ledger.becomes(ticket, "failed");
        forget();
        assertThat(Ledger.letters(ticket)).hasSize(1);
    }

    /// In portions, as the ledger of these tests may be a long one.
    private void forget() {
        while (ledger.forget(LETTERS, ROWS).await().atMost(SOON)) {
            // there is more
        }
    }
}
