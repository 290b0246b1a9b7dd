package dev.guichet.kit.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds string literals that look like SQL and are joined with, or formatted by, anything but constants. Constants are
/// named in capitals.
final class SqlText {

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile(
            "\\b(select\\s.+\\sfrom|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|where\\s+\\w+\\s*=|order\\s+by)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern JOINED_AFTER =
            Pattern.compile("^\\s*\\+\\s*+(?!\"|[A-Z][A-Z0-9_]*\\b(?!\\.)|\\w+(\\.\\w+)*\\.[A-Z][A-Z0-9_]*\\b)");
    private static final Pattern FORMATTED_AFTER = Pattern.compile("^\\s*\\.(formatted|replace|replaceAll|concat)\\(");
    private static final Pattern JOINED_BEFORE =
            Pattern.compile("(?<![\\w.])(?!(?:\\w+\\.)*[A-Z][A-Z0-9_]*\\s*\\+)\\w[\\w.]*(\\([^()]*\\))?\\s*\\+\\s*$");
    private static final Pattern FORMATTED_BEFORE = Pattern.compile("String\\.format\\(\\s*$");

    private SqlText() {}

    static List<String> offences(String source) {
        var offences = new ArrayList<String>();
        var literal = LITERAL.matcher(source);
        while (literal.find()) {
            var text = literal.group(1) == null ? literal.group(2) : literal.group(1);
            if (SQL.matcher(text).find() && isPutTogether(source, literal.start(), literal.end())) {
                var line = source.substring(0, literal.start()).lines().count();
                offences.add(
                        "line " + line + ": " + text.strip().lines().findFirst().orElse(""));
            }
        }
        return offences;
    }

    private static boolean isPutTogether(String source, int start, int end) {
        var before = source.substring(Math.max(0, start - 200), start);
        var after = source.substring(end, Math.min(source.length(), end + 200));
        return JOINED_AFTER.matcher(after).find()
                || FORMATTED_AFTER.matcher(after).find()
                || JOINED_BEFORE.matcher(before).find()
                || FORMATTED_BEFORE.matcher(before).find();
    }
}
