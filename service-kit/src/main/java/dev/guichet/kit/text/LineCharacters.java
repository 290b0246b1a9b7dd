package dev.guichet.kit.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/// The characters of one line, each looked at with its neighbours: what is not seen by itself may be how a script is
/// written, or what makes one emoji of two (UAX 31, 2.3; RFC 8264, 9.9 and 9.13).
final class LineCharacters {

    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int CANCEL_TAG = 0xE007F;

    /// Whose letters nothing joins or parts: a joiner there only makes another name that looks the same.
    private static final Set<UnicodeScript> NEVER_JOINED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON);

    private final int[] line;
    private final boolean rightToLeft;

    private LineCharacters(String text) {
        this.line = text.codePoints().toArray();
        this.rightToLeft = text.codePoints().anyMatch(LineCharacters::isRightToLeft);
    }

    static boolean allOf(String text) {
        var characters = new LineCharacters(text);
        return IntStream.range(0, characters.line.length).allMatch(characters::belongs);
    }

    static boolean allOrIgnorable(String text) {
        var characters = new LineCharacters(text);
        return IntStream.range(0, characters.line.length)
                .allMatch(at -> characters.belongs(at) || isIgnorable(characters.line[at]));
    }

    /// What pages and word processors leave in what is copied from them: where a word may break, marks of direction,
    /// and what belonged to a character that is not there any more.
    private static boolean isIgnorable(int c) {
        return c == 0x00AD
                || c == 0x061C
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || isVariationSelector(c);
    }

    /// Without those that do not belong; what followed one of them may not belong any more then.
    static String keptOf(String text) {
        var characters = new LineCharacters(text);
        var kept = new StringBuilder();
        for (var at = 0; at < characters.line.length; at++) {
            if (characters.belongs(at)) {
                kept.appendCodePoint(characters.line[at]);
            }
        }
        return kept.length() == text.length() ? text : keptOf(kept.toString());
    }

    private boolean belongs(int at) {
        var c = line[at];
        if (isSeen(c)) {
            return true;
        }
        return switch (c) {
            case ZWJ, ZWNJ -> joins(at);
            // Marks of direction, between words of two directions.
            case 0x200E, 0x200F, 0x061C -> rightToLeft;
            default -> isVariationSelector(c) ? isSeenBefore(at) : isTag(c) && flies(at);
        };
    }

    /// Letters, marks, digits, signs and spaces, but those that Unicode ignores when it cannot show them.
    static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            case Character.UNASSIGNED -> (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF) && c < 0xE0000;
            default -> !isFiller(c) && !isVariationSelector(c);
        };
    }

    private static boolean isFiller(int c) {
        return c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164 || c == 0xFFA0;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    private boolean isSeenBefore(int at) {
        return at > 0 && isSeen(line[at - 1]) && !Character.isSpaceChar(line[at - 1]);
    }

    /// Between two letters of a script that knows it, or two emoji.
    private boolean joins(int at) {
        var before = at - 1;
        while (before > 0 && (isVariationSelector(line[before]) || isMark(line[before]))) {
            before--;
        }
        return before >= 0
                && at + 1 < line.length
                && isSeen(line[at + 1])
                && (isJoined(line[before]) && !Character.isSpaceChar(line[at + 1]));
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isJoined(int c) {
        return Character.isEmoji(c) && c > 0xFF
                || (Character.isLetter(c) && !NEVER_JOINED.contains(UnicodeScript.of(c)))
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= CANCEL_TAG;
    }

    /// In the flag of a part of a country: a black flag, tags, and their end.
    private boolean flies(int at) {
        var first = at;
        while (first > 0 && isTag(line[first])) {
            first--;
        }
        var last = at;
        while (last < line.length - 1 && line[last] != CANCEL_TAG && isTag(line[last + 1])) {
            last++;
        }
        return line[first] == BLACK_FLAG && line[last] == CANCEL_TAG && at - first < 8;
    }

    private static boolean isRightToLeft(int c) {
        var direction = Character.getDirectionality(c);
        return Character.isLetter(c)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
