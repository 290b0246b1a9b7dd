package dev.guichet.ticket.form.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.Optional;
import java.util.OptionalInt;

/// Regular expressions by RE2: time linear in the text, whatever a tenant writes. Linear in the pattern too, so what a
/// pattern unfolds to is bounded as well: RE2 for Java copies what is repeated as often as it may be.
public final class LinearPatterns implements RegularExpressionFactory {
    public static final LinearPatterns RE2 = new LinearPatterns();

    /// Instructions; `^[A-Za-z0-9]{1,500}$` has some 1,000. Each may be run for each character.
    public static final int LARGEST = 4_000;

    /// Of all the patterns of a form together, since they may all stand at one field.
    public static final int LARGEST_SUM = 20_000;

    /// So far a pattern may unfold before it is even compiled: that takes memory.
    private static final int LARGEST_GUESS = 200_000;

    /// No longer text is matched: it does not match.
    private static final int LONGEST_TEXT = 4_096;

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private LinearPatterns() {}

    /// Empty when it is no RE2, or too large.
    public static Optional<Pattern> compiled(String pattern) {
        if (guess(pattern) > LARGEST_GUESS) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(pattern)).filter(compiled -> compiled.programSize() <= LARGEST);
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /// How many it takes; empty when it is no RE2, or too large.
    public static OptionalInt instructions(String pattern) {
        return compiled(pattern).stream().mapToInt(Pattern::programSize).findFirst();
    }

    /// What it unfolds to at most: its length, times every count in it, as if each stood inside the others.
    private static long guess(String pattern) {
        long size = pattern.length();
        var counts = COUNT.matcher(pattern);
        while (counts.find() && size <= LARGEST_GUESS) {
            String most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            size *= Math.max(1, Long.parseLong(most));
        }
        return size;
    }

    public static boolean finds(Pattern pattern, String text) {
        return text.length() <= LONGEST_TEXT && pattern.matcher(text).find();
    }

    @Override
    public RegularExpression getRegularExpression(String regex) {
        Pattern pattern = compiled(regex).orElseThrow(() -> new IllegalArgumentException(regex));
        return text -> finds(pattern, text);
    }
}
