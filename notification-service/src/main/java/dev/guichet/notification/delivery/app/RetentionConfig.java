package dev.guichet.notification.delivery.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long the ledger keeps what.
@ConfigMapping(prefix = "guichet.notification.retention")
public interface RetentionConfig {
    /// What users wrote, in mails that were given up, from their writing on: so long may a mail be tried again. Of
    /// mails that were sent it goes at once.
    @WithDefault("P30D")
    Duration letters();

    /// To whom which mail went and when. Mails that still wait are kept, however old.
    @WithDefault("P365D")
    Duration deliveries();

    @WithDefault("PT5M")
    Duration every();
}
