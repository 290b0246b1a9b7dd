package dev.guichet.notification.template;

/// Text of users, made safe to show: no control characters, nothing that reorders what stands around it.
public final class DisplayText {
    private DisplayText() {}

    /// On one line, for a subject or a name: every run of white space or control characters becomes one space.
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().filter(DisplayText::isShown).forEach(point -> {
            boolean blank = Character.isISOControl(point) || Character.isWhitespace(point) || point == 0x2028;
            if (!blank) {
                shown.appendCodePoint(point);
            } else if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                shown.append(' ');
            }
        });
        return shown.toString().strip();
    }

    /// On several lines, each ended by `\n`; tabs stay.
    static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(DisplayText::isShown)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /// Not shown: marks that override the direction of text (they make one address read as another), half characters.
    private static boolean isShown(int point) {
        boolean overrides = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !overrides && !half;
    }
}
