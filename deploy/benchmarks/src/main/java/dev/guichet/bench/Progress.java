package dev.guichet.bench;

import java.util.Locale;

/// What the person at the terminal sees while a benchmark runs; on standard error, so that `--json` stays clean.
final class Progress {
    private Progress() {}

    static void say(String format, Object... args) {
        System.err.println("  " + String.format(Locale.ROOT, format, args));
    }
}
