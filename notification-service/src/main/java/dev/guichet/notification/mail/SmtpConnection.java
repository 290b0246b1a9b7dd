package dev.guichet.notification.mail;

import dev.guichet.kit.clock.ReplicaClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One connection to the relay, for one mail after the other.
@ReplicaClock("how long this connection has been idle")
final class SmtpConnection {
    private final Session session;
    private final SmtpConfig config;
    private @Nullable Transport transport;
    private Instant lastUsed = Instant.EPOCH;

    SmtpConnection(Session session, SmtpConfig config) {
        this.session = session;
        this.config = config;
    }

    /// Returns once the relay has answered 250 to the end of the mail. The connection of a dialogue that failed is
    /// closed.
    void send(MimeMail mail) throws MessagingException {
        try (Deadline deadline = new Deadline()) {
            mail.watchedBy(limits(deadline));
            deadline.next(config.timeout());
            send(mail, deadline);
        }
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

    /// Closing says goodbye, so it has a deadline, too: a relay that stopped reading does not read that either.
    private void send(MimeMail mail, Deadline deadline) throws MessagingException {
        try {
            connected().sendMessage(mail, mail.envelopeRecipients());
        } catch (MessagingException | RuntimeException failure) {
            boolean late = deadline.hasPassed();
            deadline.next(config.timeout());
            close();
            if (late) {
                throw new MessagingException("the relay took too long");
            }
            throw failure;
        }
    }

    private MimeMail.Handover limits(Deadline deadline) {
        return new MimeMail.Handover() {
            @Override
            public void begins() {
                deadline.next(config.writeTimeout());
            }

            @Override
            public void ends() {
                // the rest of the content and the final dot are still to be flushed, then the answer comes
                deadline.next(config.writeTimeout().plus(config.acceptTimeout()));
            }
        };
    }

    private Transport connected() throws MessagingException {
        if (transport == null) {
            transport = session.getTransport();
            transport.connect();
        }
        return transport;
    }
}
