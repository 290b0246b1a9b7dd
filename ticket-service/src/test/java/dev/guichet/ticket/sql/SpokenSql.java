package dev.guichet.ticket.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What one client says to PostgreSQL: the statements it executes, by their text and in their transactions, and in how
/// many flights: a flight is all that is said until everything said is answered. It knows the few messages of the
/// protocol (version 3) that this takes, and passes over the others.
public final class SpokenSql {
    private static final Queue<Transaction> TRANSACTIONS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FORGOTTEN = new AtomicInteger();
    private static final AtomicInteger FAILED = new AtomicInteger();

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean flying = new AtomicBoolean();
    private int flight;
    private @Nullable Transaction open;

    /// Forgets what was executed so far, and what is still under way.
    public static void forget() {
        FORGOTTEN.incrementAndGet();
        FAILED.set(0);
        TRANSACTIONS.clear();
    }

    /// What was said by transactions that began and ended since the last [#forget()]: a statement outside of any is one
    /// by itself.
    public static List<List<String>> transactions() {
        return TRANSACTIONS.stream().map(Transaction::statements).toList();
    }

    /// How often PostgreSQL has answered since then that a statement failed, each of which it logs.
    static int failures() {
        return FAILED.get();
    }

    void failed() {
        FAILED.incrementAndGet();
    }

    /// In how many flights each of them travelled that says this.
    static List<Integer> flights(String saying) {
        return TRANSACTIONS.stream()
                .filter(transaction -> transaction.statements().stream().anyMatch(sql -> sql.contains(saying)))
                .map(transaction -> transaction.flights().size())
                .toList();
    }

    /// The server has answered all up to one of the messages that it answers, and said so.
    void answered() {
        if (unanswered.decrementAndGet() == 0) {
            flying.set(false);
        }
    }

    void heard(int type, byte[] message) throws IOException {
        if (flying.compareAndSet(false, true)) {
            flight++;
        }
        if (type == 'Q' || type == 'S') {
            unanswered.incrementAndGet();
        }
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
        String said = sql.toUpperCase(Locale.ROOT);
        if (said.startsWith("BEGIN")) {
            open = new Transaction(FORGOTTEN.get(), new ArrayList<>(), new HashSet<>());
        }
        if (open == null) {
            TRANSACTIONS.add(new Transaction(FORGOTTEN.get(), List.of(sql), Set.of(flight)));
            return;
        }
        open.statements().add(sql);
        open.flights().add(flight);
        if (said.equals("COMMIT") || said.equals("ROLLBACK")) {
            if (open.began() == FORGOTTEN.get()) {
                TRANSACTIONS.add(open);
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

    private record Transaction(int began, List<String> statements, Set<Integer> flights) {}
}
