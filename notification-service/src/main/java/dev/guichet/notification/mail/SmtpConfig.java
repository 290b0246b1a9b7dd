package dev.guichet.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// The relay that takes our mails.
@ConfigMapping(prefix = "guichet.notification.smtp")
public interface SmtpConfig {
    /// `host:port`
    String address();

    /// What to do about TLS: nothing, use it where it is offered, or send nothing without it. Where there is a `user`,
    /// the password is never sent in the clear unless this says `disabled`.
    @WithDefault("opportunistic")
    Tls tls();

    /// TLS from the first byte on (port 465) instead of STARTTLS.
    @WithDefault("false")
    boolean implicitTls();

    /// PEM file of the authorities to trust instead of those of the system.
    Optional<String> trustedCertificates();

    Optional<String> user();

    Optional<String> password();

    /// Connections kept to the relay, so also the mails that are sent at once.
    @WithDefault("12")
    int connections();

    /// A relay that takes longer to ask for the content of a mail, from the connection on, is away.
    @WithDefault("PT20S")
    Duration timeout();

    /// A relay that takes longer to read the content of a mail has stopped reading.
    @WithDefault("PT1M")
    Duration writeTimeout();

    /// A relay that takes longer to say what became of the content will not. Filters and scanners work before this
    /// answer, and whoever does not wait for it sends the mail twice.
    @WithDefault("PT5M")
    Duration acceptTimeout();

    /// The name we greet the relay by.
    @WithDefault("localhost")
    String ownName();

    /// What to do about TLS.
    enum Tls {
        DISABLED,
        OPPORTUNISTIC,
        REQUIRED
    }
}
