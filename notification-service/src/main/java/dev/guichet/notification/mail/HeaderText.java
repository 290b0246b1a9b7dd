package dev.guichet.notification.mail;

import dev.guichet.notification.template.DisplayText;
import java.util.regex.Pattern;

/// Text of users, made ready for the library to encode it for a header (RFC 2047).
final class HeaderText {
    /// The start of what a mail client would decode.
    private static final Pattern ENCODED_WORD = Pattern.compile("=(?=\\?.*\\?=)");

    /// Shows nothing, and keeps together what stands around it.
    private static final String WORD_JOINER = "\u2060";

    private HeaderText() {}

    /// On one line, so that no text starts a header. And never an encoded word: the library leaves ASCII as it is, so
    /// that a user could hide from [DisplayText] what the reader's client decodes.
    static String of(String text) {
        return ENCODED_WORD.matcher(DisplayText.line(text)).replaceAll("=" + WORD_JOINER);
    }
}
