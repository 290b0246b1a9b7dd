package dev.guichet.ticket.thread.domain;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a message says.
///
/// @param text plain text
/// @param html sanitised; null when only plain text was written
public record MessageText(String text, @Nullable String html) {
    /// Of the text, in UTF-8.
    public static final int MAX_BYTES = 1024 * 1024;

    /// Of the HTML as it comes, in UTF-8: cleaning it takes time and memory that grow faster than it does.
    public static final int MAX_HTML_BYTES = 128 * 1024;

    /// Of the HTML once it is safe: tags that were left open are closed, and links get attributes.
    public static final int MAX_SAFE_HTML_BYTES = 2 * MAX_HTML_BYTES;

    /// What fits in an event.
    public static final int MAX_EVENT_BYTES = 64 * 1024;

    /// The HTML, or the text as HTML when only that was written.
    public String shownHtml() {
        return html == null ? PlainHtml.of(text) : html;
    }

    /// The HTML where it fits in an event with all of the text; null otherwise.
    public @Nullable String eventHtml() {
        return html != null
                        && html.getBytes(StandardCharsets.UTF_8).length <= MAX_EVENT_BYTES
                        && beginning(MAX_EVENT_BYTES).length() == text.length()
                ? html
                : null;
    }

    /// How many bytes text and HTML take in an answer, about.
    public long answerWeight() {
        return AnswerWeight.of(this);
    }

    /// The longest beginning of the text that has at most so many bytes in UTF-8 and ends between two characters.
    public String beginning(int maxBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= maxBytes) {
            return text;
        }
        int end = maxBytes;
        while (isContinuation(bytes[end])) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static boolean isContinuation(byte b) {
        return (b & 0b1100_0000) == 0b1000_0000;
    }
}
