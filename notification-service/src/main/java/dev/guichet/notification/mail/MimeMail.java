package dev.guichet.notification.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/// A mail as the library knows it: headers, then the text and the HTML as alternatives (RFC 2046, 5.1.4).
final class MimeMail extends SMTPMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Address recipient;

    private volatile boolean begun;
    private Handover handover = Handover.UNWATCHED;

    /// Hears of the moments at which the content goes to the relay.
    interface Handover {
        Handover UNWATCHED = new Handover() {};

        default void begins() {}

        default void ends() {}
    }

    private MimeMail(Session session, Address recipient) {
        super(session);
        this.recipient = recipient;
    }

    /// Ready to be written, any number of times.
    static MimeMail of(OutgoingMail mail, Session session) throws MessagingException {
        MimeMail message = new MimeMail(session, mail.to().forEnvelope());
        message.setEnvelopeFrom(mail.from().address());
        message.setFrom(mail.from().forHeader());
        message.setRecipient(Message.RecipientType.TO, mail.to().forHeader());
        message.setReplyTo(new Address[] {mail.replyTo().forHeader()});
        message.setSubject(HeaderText.of(mail.subject()), UTF_8);
        message.setSentDate(Date.from(mail.at()));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.setContent(new MimeMultipart(
                "alternative",
                part(mail.body().text(), "plain"),
                part(mail.body().html(), "html")));
        message.saveChanges();
        return message;
    }

    /// Not read from `To`: whom the relay is told does not depend on how a name is parsed.
    Address[] envelopeRecipients() {
        return new Address[] {recipient};
    }

    void watchedBy(Handover watcher) {
        handover = watcher;
    }

    /// True once the relay was given the first of its content: from then on it may have it, whatever else happens.
    boolean isBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] withoutHeaders) throws IOException, MessagingException {
        begun = true;
        handover.begins();
        super.writeTo(out, withoutHeaders);
        handover.ends();
    }

    /// It has one already, the same each time the mail is made; the library would make a new one.
    @Override
    protected void updateMessageID() {}

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        // The library would send ASCII as it is, and relays take the blanks from the ends of its lines.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
