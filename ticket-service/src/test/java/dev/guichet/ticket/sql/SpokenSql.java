package dev.guichet.ticket.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What one client says to PostgreSQL: the statements it executes, by their text. It knows the four messages of the
/// protocol (version 3) that this takes, and passes over the others.
final class SpokenSql {
    private static final Queue<String> EXECUTED = new ConcurrentLinkedQueue<>();

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();

    /// Forgets what was executed so far.
    static void forget() {
        EXECUTED.clear();
    }

    static List<String> executed() {
        return List.copyOf(EXECUTED);
    }

    void heard(int type, byte[] message) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(message));
        switch (type) {
            case 'P' -> prepared.put(text(in), text(in));
            case 'B' -> portals.put(text(in), prepared.getOrDefault(text(in), "?"));
            case 'E' -> EXECUTED.add(portals.getOrDefault(text(in), "?"));
            case 'Q' -> EXECUTED.add(text(in));
            default -> {
                // says nothing of what is executed
            }
        }
    }

    private static String text(DataInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
