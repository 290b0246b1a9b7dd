package dev.guichet.local.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One mail as a person reads it.
///
/// @param mailbox whose mailbox it lies in
/// @param receivedAt when the server took it, RFC 3339
/// @param headers those that matter to a reader or a mail client, decoded, in a fixed order
/// @param text the plain text, or a note on what is there instead
public record ReceivedMail(String mailbox, String receivedAt, Map<String, String> headers, String text) {
    private static final List<String> SHOWN = List.of(
            "Date",
            "From",
            "To",
            "Cc",
            "Reply-To",
            "Subject",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "Content-Type");

    static ReceivedMail of(String mailbox, StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        Instant receivedAt = stored.getReceivedDate().toInstant();
        try {
            return new ReceivedMail(
                    mailbox,
                    receivedAt.toString(),
                    headers(message),
                    plainText(message).orElse("(no plain text)"));
        } catch (MessagingException | IOException e) {
            return new ReceivedMail(mailbox, receivedAt.toString(), Map.of(), "(unreadable: " + e.getMessage() + ")");
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (String name : SHOWN) {
            String[] values = message.getHeader(name);
            if (values != null) {
                headers.put(name, decoded(String.join(", ", values)));
            }
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = plainText(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
