package dev.guichet.ticket.invitation.app;

import dev.guichet.ticket.invitation.domain.RetryPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How invitations are worked off.
@ConfigMapping(prefix = "guichet.ticket.invitation")
public interface InvitationConfig {
    /// How often each replica looks for invitations that are due.
    @WithDefault("1s")
    Duration lookEvery();

    /// How many each replica works on at once; each is a mail that Keycloak hands to its relay meanwhile.
    @WithDefault("4")
    int width();

    /// How long a replica has an invitation before another one takes it; longer than all calls to Keycloak together.
    @WithDefault("2m")
    Duration lease();

    /// Mails that one mailbox gets in 24 hours, in however many roots and whatever follows a `+` in the address.
    @WithDefault("5")
    int perDay();

    /// Pause after the first attempt that came to nothing; doubles each time.
    @WithDefault("2s")
    Duration firstPause();

    /// The longest pause between two attempts; a minute while Keycloak does not answer at all.
    @WithDefault("5m")
    Duration longestPause();

    /// How long a mail is tried that Keycloak's relay does not take.
    @WithDefault("P1D")
    Duration giveUpAfter();

    default RetryPolicy retryPolicy() {
        return new RetryPolicy(firstPause(), longestPause(), giveUpAfter());
    }
}
