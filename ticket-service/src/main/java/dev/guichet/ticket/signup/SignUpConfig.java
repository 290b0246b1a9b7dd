package dev.guichet.ticket.signup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How those who ask to sign up are looked at.
@ConfigMapping(prefix = "guichet.ticket.sign-up")
interface SignUpConfig {
    /// How often each replica looks whether somebody has asked.
    @WithDefault("1s")
    Duration lookEvery();

    /// How many of one domain are invited in an hour, of those who have not signed in since, half of them at most from
    /// one
    /// network; who comes after them asks again later.
    @WithDefault("60")
    int perDomain();

    /// How often what is over is deleted.
    @WithDefault("5m")
    Duration forgetEvery();
}
