package dev.guichet.notification.delivery.app;

import dev.guichet.notification.delivery.domain.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the ledger is worked off.
@ConfigMapping(prefix = "guichet.notification.delivery")
public interface DeliveryConfig {
    /// After the first "later" of the relay; doubles each time.
    @WithDefault("PT30S")
    Duration firstPause();

    /// Between two attempts at one mail.
    @WithDefault("PT4H")
    Duration longestPause();

    /// How long a mail that the relay keeps putting off is tried. A relay that is away does not count.
    @WithDefault("P5D")
    Duration giveUpAfter();

    /// Answers a refusal gets that is not about the address.
    @WithDefault("3")
    int refusals();

    /// How long a worker has a mail for itself unless it says that it still lives, which it does four times as often:
    /// what a dead one held is sent again after it.
    @WithDefault("PT10S")
    Duration lease();

    /// How often to look for mails that nobody announced: those of other replicas, and those whose pause is over.
    @WithDefault("PT1S")
    Duration lookEvery();

    /// The longest pause of a worker whose relay is away; it starts with half a second and doubles.
    @WithDefault("PT15S")
    Duration longestOutagePause();

    default RetryPolicy retryPolicy() {
        return new RetryPolicy(firstPause(), longestPause(), giveUpAfter(), refusals());
    }
}
