package dev.guichet.bench;

import java.util.Locale;

/// A benchmark could not be measured: the message is for the person who ran it.
final class BenchmarkFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    BenchmarkFailed(String format, Object... args) {
        super(String.format(Locale.ROOT, format, args));
    }
}
