package dev.guichet.notification.mail;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Settings of the relay as a file would give them.
final class SmtpSettings {
    private SmtpSettings() {}

    /// @param settings by their last segment
    static SmtpConfig of(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "guichet.notification.smtp.timeout", "PT2S",
                "guichet.notification.smtp.write-timeout", "PT2S",
                "guichet.notification.smtp.accept-timeout", "PT2S"));
        settings.forEach((key, value) -> all.put("guichet.notification.smtp." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withConverter(Duration.class, 200, Duration::parse)
                .build()
                .getConfigMapping(SmtpConfig.class);
    }
}
