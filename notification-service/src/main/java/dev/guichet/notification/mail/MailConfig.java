package dev.guichet.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// How outgoing mails present themselves.
@ConfigMapping(prefix = "guichet.notification.mail")
public interface MailConfig {
    /// The address mails come from; the name beside it is the desk's.
    String from();

    /// The domain of reply addresses, apart from the one people have their mailboxes on.
    String replyDomain();

    /// True once answers to our mails are read: until then they say so.
    @WithDefault("false")
    boolean repliesAreRead();

    /// Dates are shown in it when neither the reader's zone nor the desk's is known.
    @WithDefault("Europe/Paris")
    ZoneId zone();

    /// The page of a ticket; `{number}` becomes its number.
    String ticketUrl();
}
