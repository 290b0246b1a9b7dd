package dev.guichet.notification.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that SMTP without extensions can carry, and nothing else besides.
///
/// @param value `local@domain` in ASCII, the domain in its ASCII form
record MailAddress(String value) {
    private static final Pattern PLAIN = Pattern.compile("[!#-'*+\\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[A-Za-z0-9.-]{1,253}");

    /// @return empty when no mail can be sent to this text
    static Optional<MailAddress> of(String text) {
        String trimmed = text.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String ascii = trimmed.substring(0, at) + "@" + IDN.toASCII(trimmed.substring(at + 1));
            return PLAIN.matcher(ascii).matches() ? Optional.of(new MailAddress(ascii)) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
