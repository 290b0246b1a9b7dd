package dev.guichet.ticket.thread.app;

/// Lines of text as a browser would break them: white space is one space, and what is empty ends no line twice.
final class TextLines {
    private static final int GAP = 2;

    private final StringBuilder text = new StringBuilder();
    private int ends;
    private boolean space;

    /// Text that flows: every run of white space is one space.
    void flow(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
            } else {
                begin();
                text.append(c == '\u00a0' ? ' ' : c);
            }
        }
    }

    /// Text that belongs to what is before it: a space that stands between them follows instead.
    void attach(String words) {
        boolean follows = space;
        space = false;
        begin();
        text.append(words);
        space = follows;
    }

    /// Text that is laid out already.
    void asIs(String lines) {
        if (!lines.isEmpty()) {
            begin();
            text.append(lines);
        }
    }

    /// A line end that was written as such.
    void end() {
        ends = Math.min(GAP, ends + 1);
    }

    /// What follows begins a line.
    void line() {
        ends = Math.max(ends, 1);
    }

    /// What follows is parted from what is before.
    void gap() {
        ends = GAP;
    }

    private void begin() {
        if (!text.isEmpty()) {
            if (ends > 0) {
                text.append("\n".repeat(ends));
            } else if (space) {
                text.append(' ');
            }
        }
        ends = 0;
        space = false;
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
