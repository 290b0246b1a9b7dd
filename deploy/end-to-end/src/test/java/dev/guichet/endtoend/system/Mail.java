package dev.guichet.endtoend.system;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A mail as its reader got it. Header names are in lower case.
///
/// @param text the plain part, empty when only headers were asked for
/// @param html the HTML part, likewise
public record Mail(String mailbox, Map<String, String> headers, String text, String html) {
    static Mail headersOf(String mailbox, Message message) throws MessagingException {
        return new Mail(mailbox, headers(message), "", "");
    }

    static Mail of(String mailbox, Message message) throws MessagingException, IOException {
        return new Mail(mailbox, headers(message), body(message, "text/plain"), body(message, "text/html"));
    }

    public String subject() {
        return header("subject");
    }

    public String messageId() {
        return header("message-id");
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /// Whether the subject carries the tag of this ticket, whatever the brand before it.
    public boolean isAbout(long ticket) {
        return subject().contains(" #" + ticket + "]");
    }

    private static Map<String, String> headers(Message message) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        Enumeration<jakarta.mail.Header> all = message.getAllHeaders();
        while (all.hasMoreElements()) {
            var header = all.nextElement();
            headers.put(header.getName().toLowerCase(Locale.ROOT), decoded(header.getValue()));
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (BodyPart one : parts(parts)) {
                String found = body(one, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static BodyPart[] parts(Multipart multipart) throws MessagingException {
        var parts = new BodyPart[multipart.getCount()];
        Arrays.setAll(parts, i -> {
            try {
                return multipart.getBodyPart(i);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        });
        return parts;
    }
}
