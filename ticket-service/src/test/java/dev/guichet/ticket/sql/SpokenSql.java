package dev.guichet.ticket.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What one client says to PostgreSQL: the statements it executes, by their text and in their transactions. It knows
/// the four messages of the protocol (version 3) that this takes, and passes over the others.
final class SpokenSql {
    private static final Queue<List<String>> TRANSACTIONS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FORGOTTEN = new AtomicInteger();

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private @Nullable Transaction open;

    /// Forgets what was executed so far, and what is still under way.
    static void forget() {
        FORGOTTEN.incrementAndGet();
        TRANSACTIONS.clear();
    }

    /// What was said by transactions that began and ended since the last [#forget()]: a statement outside of any is one
    /// by itself.
    static List<List<String>> transactions() {
        return List.copyOf(TRANSACTIONS);
    }

    void heard(int type, byte[] message) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(message));
        switch (type) {
            case 'P' -> prepared.put(text(in), text(in));
            case 'B' -> portals.put(text(in), prepared.getOrDefault(text(in), "?"));
            case 'E' -> executed(portals.getOrDefault(text(in), "?"));
            case 'Q' -> executed(text(in));
            default -> {
                // says nothing of what is executed
            }
        }
    }

    private void executed(String sql) {
        if (sql.equals("BEGIN")) {
            open = new Transaction(FORGOTTEN.get(), new ArrayList<>());
        }
        if (open == null) {
            TRANSACTIONS.add(List.of(sql));
            return;
        }
        open.statements().add(sql);
        if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
            if (open.began() == FORGOTTEN.get()) {
                TRANSACTIONS.add(open.statements());
            }
            open = null;
        }
    }

    private static String text(DataInputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private record Transaction(int began, List<String> statements) {}
}
