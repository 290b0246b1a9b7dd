package dev.guichet.ticket.thread.app;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// How an ordered list counts (HTML, "type" of `ol`): `1`, `a`, `A`, `i` or `I`. What is written elsewhere names its
/// items by that: "go on with step b".
final class ListNumber {
    /// By a style sheet, as word processors write it.
    private static final Pattern STYLED =
            Pattern.compile("(?i)list-style(?:-type)?\\s*:\\s*(?:[a-z]+\\s+)*?(lower|upper)-(alpha|latin|roman)");

    private static final int LETTERS = 26;

    /// Beyond it Roman numbers are not written any more.
    private static final int LARGEST_ROMAN = 3999;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private ListNumber() {}

    /// Leaves on a list the type that it has, by its attribute or its style, and nothing that is none.
    static void keepType(Element list) {
        Matcher styled = STYLED.matcher(list.attr("style"));
        if (styled.find()) {
            String type = styled.group(2).equalsIgnoreCase("roman") ? "i" : "a";
            list.attr("type", styled.group(1).equalsIgnoreCase("upper") ? type.toUpperCase(Locale.ROOT) : type);
        } else if (!list.attr("type").matches("[1aAiI]")) {
            list.removeAttr("type");
        }
    }

    /// The number as the list shows it; in digits where its type has no sign for it.
    static String shown(Element list, int number) {
        Optional<String> signs = switch (list.attr("type")) {
            case "a" -> letters(number);
            case "A" -> letters(number).map(text -> text.toUpperCase(Locale.ROOT));
            case "i" -> roman(number);
            case "I" -> roman(number).map(text -> text.toUpperCase(Locale.ROOT));
            default -> Optional.empty();
        };
        return signs.orElse(Integer.toString(number));
    }

    /// a to z, then aa, ab.
    private static Optional<String> letters(int number) {
        StringBuilder text = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
            text.insert(0, (char) ('a' + (rest - 1) % LETTERS));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static Optional<String> roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                text.append(SIGNS[i]);
            }
        }
        return Optional.of(text.toString());
    }
}
