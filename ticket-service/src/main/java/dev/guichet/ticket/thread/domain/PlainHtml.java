package dev.guichet.ticket.thread.domain;

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
                case 0 -> append(html, text.charAt(at++));
                case 1 -> html.append("<br>");
                default -> html.append("</p><p>");
            }
        }
        return html.append("</p>").toString();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static void append(StringBuilder html, char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.append(c);
        }
    }
}
