package dev.guichet.notification.mail;

import dev.guichet.kit.clock.ReplicaClock;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands mails to the relay over connections that stay open. Never fails: whatever happens is a verdict. Blocks, so
/// call it on virtual threads: as many dialogues run at once as there are callers.
@ReplicaClock("how long its connections have been idle")
@Singleton
public class SmtpRelay {
    private static final Logger LOG = Logger.getLogger(SmtpRelay.class);

    /// Relays close connections that say nothing; some say so only when they are spoken to.
    private static final Duration KEPT_IDLE = Duration.ofSeconds(15);

    private final Session session;
    private final SmtpConfig config;
    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    SmtpRelay(SmtpConfig config) {
        this.session = SmtpSession.of(config);
        this.config = config;
    }

    public Verdict send(OutgoingMail mail) {
        try {
            return send(MimeMail.of(mail, session));
        } catch (MessagingException | RuntimeException unwritable) {
            LOG.errorf(unwritable, "mail %s cannot be made", mail.headers().get("Message-ID"));
            return new Verdict.Unsendable("it cannot be written");
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(SmtpConnection::close);
    }

    private Verdict send(MimeMail mail) {
        SmtpConnection kept = kept();
        if (kept != null) {
            Verdict verdict = sendOver(kept, mail);
            // A kept connection may have been closed at the other end: that says nothing about the relay.
            if (!(verdict instanceof Verdict.Unreachable)) {
                return verdict;
            }
        }
        return sendOver(new SmtpConnection(session, config), mail);
    }

    private Verdict sendOver(SmtpConnection connection, MimeMail mail) {
        try {
            connection.send(mail);
            idle.push(connection);
            return new Verdict.Accepted();
        } catch (MessagingException | RuntimeException failure) {
            return Verdicts.of(failure, mail.isBegun());
        }
    }

    /// The one used last; those that were idle for too long are closed on the way.
    private @Nullable SmtpConnection kept() {
        Instant oldest = Instant.now().minus(KEPT_IDLE);
        for (SmtpConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.usedSince(oldest)) {
                return connection;
            }
            connection.close();
        }
        return null;
    }
}
