package dev.guichet.notification.template;

import io.quarkus.qute.RawString;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, short enough for a mail and free of what could make a mail client misbehave.
///
/// @param text lines end in `\n`
/// @param html of the same, safe to show as it is; null when it was text, or is cut
/// @param cut true when the ticket holds more than `text`
public record Excerpt(String text, @Nullable String html, boolean cut) {
    /// Readers of a mail scroll less than readers of a page: the rest is behind the link.
    static final int MAX_CHARS = 10_000;

    static @Nullable Excerpt of(@Nullable String text, @Nullable String html, boolean truncated) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = DisplayText.lines(text).strip();
        if (plain.length() > MAX_CHARS) {
            return new Excerpt(plain.substring(0, endOfCut(plain)), null, true);
        }
        return new Excerpt(plain, html == null || truncated ? null : DisplayText.lines(html), truncated);
    }

    /// The HTML as templates put it in, without escaping it once more.
    public @Nullable RawString markup() {
        return html == null ? null : new RawString(html);
    }

    /// The text as plain-text mail quotes it.
    public String quoted() {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /// Never between the two halves of a character outside the basic plane.
    private static int endOfCut(String plain) {
        return Character.isHighSurrogate(plain.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
    }
}
