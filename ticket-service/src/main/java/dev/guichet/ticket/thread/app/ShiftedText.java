package dev.guichet.ticket.thread.app;

import java.util.Set;
import java.util.stream.Collectors;

/// What stands above or below the line, in a text that has one line: `m²` and `CO₂` where Unicode has the characters,
/// `x^(a+b)` and `x_max` where it has not. Abbreviations stay as they are read, `1er` and `Mme`.
final class ShiftedText {
    private static final String LOW = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private static final Set<String> ABBREVIATIONS = Set.of(
            "e", "er", "re", "ers", "res", "d", "de", "nd", "nde", "nds", "ndes", "ème", "èmes", "ère", "ères", "ième",
            "ièmes", "st", "rd", "th", "o", "os", "a", "me", "mes", "lle", "lles", "r", "rs", "gr", "ve", "te", "tm");

    private ShiftedText() {}

    static String raised(String text) {
        return ABBREVIATIONS.contains(text.toLowerCase(java.util.Locale.ROOT)) ? text : shifted(text, RAISED, '^');
    }

    static String lowered(String text) {
        return shifted(text, LOWERED, '_');
    }

    private static String shifted(String text, String alphabet, char mark) {
        String plain = text.replace('\u2212', '-');
        if (plain.chars().allMatch(c -> LOW.indexOf(c) >= 0)) {
            return plain.chars()
                    .mapToObj(c -> String.valueOf(alphabet.charAt(LOW.indexOf(c))))
                    .collect(Collectors.joining());
        }
        boolean isOne = text.codePoints().allMatch(Character::isLetterOrDigit);
        return isOne ? mark + text : mark + "(" + text + ")";
    }
}
