package dev.guichet.badhouse.two;

import dev.guichet.badhouse.one.CallHelper;
import java.io.IOException;

/// Waits, starts a program, and is the other half of a cycle.
public final class Sleeper {

    public Process run(CallHelper caller) throws IOException, InterruptedException {
        Thread.sleep(caller.hashCode());
        return new ProcessBuilder("true").start();
    }
}
