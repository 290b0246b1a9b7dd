package dev.guichet.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPMessage;
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
    void send(OutgoingMail mail) throws MessagingException {
        connected().sendMessage(new Prepared(session, mail), new Address[] {address(mail.to())});
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

    private static InternetAddress address(String address) {
        InternetAddress parsed = new InternetAddress();
        parsed.setAddress(address);
        return parsed;
    }

    /// Writes the bytes that were made for it instead of making them from parts.
    private static final class Prepared extends SMTPMessage {
        private final byte[] bytes;

        Prepared(Session session, OutgoingMail mail) {
            super(session);
            setEnvelopeFrom(mail.from());
            this.bytes = MimeMail.bytes(mail);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
            out.write(bytes);
        }
    }
}
