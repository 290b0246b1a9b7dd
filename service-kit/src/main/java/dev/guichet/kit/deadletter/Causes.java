package dev.guichet.kit.deadletter;

import java.util.LinkedHashSet;

/// A failure in a few words an operator can act on.
final class Causes {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 5;

    private Causes() {}

    static String describe(Throwable failure) {
        var parts = new LinkedHashSet<String>();
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            parts.add(cause.getClass().getSimpleName() + ": " + cause.getMessage());
            cause = cause.getCause();
        }
        var text = String.join(" <- ", parts).replace('\0', '?');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
