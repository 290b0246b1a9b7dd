package dev.guichet.kit.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What was logged with a stack since it began to listen.
public final class Stacks extends Handler implements AutoCloseable {

    private final List<String> logged = new CopyOnWriteArrayList<>();

    public static Stacks listen() {
        var stacks = new Stacks();
        Logger.getLogger("").addHandler(stacks);
        return stacks;
    }

    public List<String> logged() {
        return logged;
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry.getThrown() != null) {
            logged.add(entry.getLoggerName() + ": " + entry.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
