package dev.guichet.ticket.thread.domain;

/// How many bytes a message takes in an answer, where JSON and HTML write some characters as several. Counted, so that
/// a
/// page ends before it weighs too much and not after it was made.
final class AnswerWeight {
    /// Two line ends are no more than a new paragraph.
    private static final int LINE_END = "<br>".length();

    private AnswerWeight() {}

    static long of(MessageText message) {
        String html = message.html();
        return html == null ? ofText(message.text()) : json(message.text()) + json(html);
    }

    /// Of the text and of the HTML that is made of it.
    private static long ofText(String text) {
        long weight = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String written = PlainHtml.written(c);
            int html = c == '\n' || c == '\r' ? LINE_END : written == null ? json(c) : written.length();
            weight += json(c) + html;
        }
        return weight;
    }

    private static long json(String text) {
        long weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += json(text.charAt(i));
        }
        return weight;
    }

    private static int json(char c) {
        return switch (c) {
            case '"', '\\', '\n', '\r', '\t', '\b', '\f' -> 2;
            default -> c < ' ' ? 6 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        };
    }
}
