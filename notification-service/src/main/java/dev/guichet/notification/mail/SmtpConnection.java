package dev.guichet.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One connection to the relay, for one mail after the other.
final class SmtpConnection {
    private final Session session;
    private @Nullable Transport transport;
    private Instant lastUsed = Instant.EPOCH;

    SmtpConnection(Session session) {
        this.session = session;
    }

    /// Returns once the relay has answered 250 to the end of the mail.
    void send(MimeMail mail) throws MessagingException {
        connected().sendMessage(mail, mail.envelopeRecipients());
        lastUsed = Instant.now();
    }

    boolean usedSince(Instant instant) {
        return lastUsed.isAfter(instant);
    }

    void close() {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException alreadyGone) {
            // it was to be closed, and it is
        }
    }

    private Transport connected() throws MessagingException {
        if (transport == null) {
            transport = session.getTransport();
            transport.connect();
        }
        return transport;
    }
}
