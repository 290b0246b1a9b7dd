package dev.guichet.notification.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/// An address and the name shown beside it: a mailbox, as RFC 5322 calls it.
///
/// @param name as people write it; may be empty
/// @param address `local@domain` in ASCII
public record NamedAddress(String name, String address) {
    InternetAddress forHeader() {
        InternetAddress mailbox = forEnvelope();
        String shown = HeaderText.of(name);
        // The library would write an empty name, too.
        if (!shown.isEmpty()) {
            try {
                mailbox.setPersonal(shown, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("every JDK has UTF-8", e);
            }
        }
        return mailbox;
    }

    /// The address alone: relays are told no names.
    InternetAddress forEnvelope() {
        InternetAddress mailbox = new InternetAddress();
        mailbox.setAddress(address);
        return mailbox;
    }
}
