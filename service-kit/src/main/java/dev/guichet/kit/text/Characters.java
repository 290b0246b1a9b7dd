package dev.guichet.kit.text;

import java.util.regex.Pattern;

/// Which characters a text keeps (ADR 153). What is written on one line is a name of something: whoever reads it takes
/// it
/// for what it looks like, so it has nothing that is not seen and nothing that turns others round, but what scripts and
/// emoji are written with. What is written on several lines keeps all that was meant.
public final class Characters {

    /// What is never part of a line, for the document; some others are refused where they do not belong.
    public static final String ONE_LINE =
            "[^\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u200b\\u2028-\\u202e\\u2060-\\u2069\\ufeff]*";

    /// The same of a line that is pasted from pages and mails, and cleaned of what is not seen ([#isPastedLine]).
    public static final String PASTED_LINE = "[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]*";

    /// What terminals take for colours.
    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\\u001b\\[[0-?]*[ -/]*[@-~]");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000b\\u000c\\u0085\\u2028\\u2029]");

    /// Control characters but tab and line feed, those that override the direction of others, and what is no character.
    private static final Pattern NOT_MEANT =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202d\\u202e\\ufdd0-\\ufdef\\ufffe\\uffff]");

    private static final Pattern SUSPECT =
            Pattern.compile("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029"
                    + "\\u202d\\u202e\\ufdd0-\\ufdef\\ufffe\\uffff]");

    private Characters() {}

    /// Whether the text is one line that is what it looks like.
    public static boolean isLine(String text) {
        return LineCharacters.allOf(text) && !isOnlySpaces(text);
    }

    /// Whether it is a line once [#line] has taken from it what is not seen and says nothing. Nobody knows that they
    /// paste it.
    public static boolean isPastedLine(String text) {
        return LineCharacters.allOrIgnorable(text)
                && (text.isBlank() || !line(text).isEmpty());
    }

    /// One line made of what comes from elsewhere and cannot be sent back: a name in a token, a subject in a mail.
    public static String line(String text) {
        var line = LineCharacters.keptOf(LINE_END.matcher(text)
                        .replaceAll(" ")
                        .replace('\n', ' ')
                        .replace('\t', ' '))
                .strip();
        return isOnlySpaces(line) ? "" : line;
    }

    /// Several lines: each end is a line feed, and control characters are gone. Changes nothing a second time.
    public static String lines(String text) {
        if (!SUSPECT.matcher(text).find()) {
            return text;
        }
        var plain = ESCAPE_SEQUENCE.matcher(text).replaceAll("");
        return NOT_MEANT.matcher(LINE_END.matcher(plain).replaceAll("\n")).replaceAll("");
    }

    /// The same of a text that has to say something: empty when nothing of it is seen. HTML is no such
    /// text: its words are in several.
    public static String text(String text) {
        var kept = lines(text);
        return isUnseen(kept) ? "" : kept;
    }

    private static boolean isUnseen(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isSpaceChar(c)
                        || Character.isWhitespace(c)
                        || c == 0x2800
                        || !LineCharacters.isSeen(c));
    }

    /// Of spaces that others than a keyboard make, too; those of a keyboard alone are told by another constraint.
    private static boolean isOnlySpaces(String text) {
        return !text.isBlank()
                && text.codePoints()
                        .allMatch(c -> Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x2800);
    }
}
