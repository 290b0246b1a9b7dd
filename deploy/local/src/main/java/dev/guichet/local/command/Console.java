package dev.guichet.local.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// The person at the terminal: progress goes to standard error, results to standard output.
public final class Console {
    private final PrintStream out;
    private final PrintStream err;

    public Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// What was asked for.
    public synchronized void result(String line) {
        out.println(line);
    }

    /// For whoever prints results by themselves.
    PrintWriter results() {
        return new PrintWriter(out, true);
    }

    /// What happens meanwhile.
    public synchronized void progress(String line) {
        err.println(line);
    }

    /// One line on one part.
    public void progress(String part, String what, Duration since) {
        progress(String.format(Locale.ROOT, "  %-15s %s (%.1f s)", part, what, since.toMillis() / 1000.0));
    }
}
