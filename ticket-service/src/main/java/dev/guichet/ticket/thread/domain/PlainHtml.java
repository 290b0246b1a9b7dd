package dev.guichet.ticket.thread.domain;

import org.jspecify.annotations.Nullable;

/// Plain text as HTML that looks the same: blank lines part paragraphs, other line ends stay line ends.
final class PlainHtml {
    private PlainHtml() {}

    static String of(String text) {
        StringBuilder html = new StringBuilder(text.length() + text.length() / 8 + 16).append("<p>");
        int at = 0;
        while (at < text.length()) {
            int ends = 0;
            while (at < text.length() && isLineEnd(text.charAt(at))) {
                // A carriage return is one end with the line feed after it.
                at += text.startsWith("\r\n", at) ? 2 : 1;
                ends++;
            }
            switch (ends) {
                case 0 -> at = line(html, text, at);
                case 1 -> html.append("<br>");
                default -> html.append("</p><p>");
            }
        }
        return html.append("</p>").toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// What stands between two characters that HTML writes otherwise is copied as a whole.
    ///
    /// @return where the line ends
    private static int line(StringBuilder html, String text, int start) {
        int plain = start;
        int at = start;
        for (; at < text.length() && !isLineEnd(text.charAt(at)); at++) {
            String written = written(text.charAt(at));
            if (written != null) {
                html.append(text, plain, at).append(written);
                plain = at + 1;
            }
        }
        html.append(text, plain, at);
        return at;
    }

    /// How HTML writes this character between tags; null for as it is. Quotes mean something only within a tag; control
    /// characters mean nothing and are left out.
    static @Nullable String written(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> c < ' ' && c != '\t' ? "" : null;
        };
    }
}
