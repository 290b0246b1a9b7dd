package dev.guichet.kit.query;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// How a number is written wherever it is text: in a path, a query, a header, or where an id may stand for a slug. Its
/// digits are those of ASCII, and each number is written one way: Java takes `+7`, `07` and the digits of every script.
public final class WrittenNumber {

    /// Of an id, for the document.
    public static final String ID = "[1-9][0-9]{0,17}";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    private WrittenNumber() {}

    /// Empty when the text is no number, or too large a one.
    public static OptionalLong of(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
