package dev.guichet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a requester's reply writes, by pgbench, with the values of one that came through the API. The statements are
/// the benchmark's own: they stay what they are when the service learns to write differently.
final class ReplyReference {
    private static final String SAMPLE = """
            select m.root_id, m.author_person, m.channel, m.text, m.html, o.shard, o.topic, o.type,
                   encode(o.payload, 'hex') as payload, l.what, l.details
            from message m
            join timeline l on l.message_id = m.id
            join outbox o on o.key = cast(m.ticket as text) and o.type like '%MessageAdded%'
            where m.ticket = ? and m.version > 1
            limit 1""";

    private final Pgbench pgbench;
    private final Map<String, String> values;
    private int windows;

    private ReplyReference(Pgbench pgbench, Map<String, String> values) {
        this.pgbench = pgbench;
        this.values = values;
    }

    /// @param tickets the first of them has a reply that came through the API
    static ReplyReference of(LocalSystem system, List<Long> tickets) throws SQLException {
        Map<String, String> values = sample(system, tickets.getFirst());
        values.put("low", tickets.getLast().toString());
        values.put("high", tickets.getFirst().toString());
        return new ReplyReference(TicketDatabaseCopy.pgbench(system, statements()), values);
    }

    /// Replies per second.
    double run(Duration window) {
        return pgbench.run(values, ++windows, Wrk.CONNECTIONS, window);
    }

    private static Map<String, String> sample(LocalSystem system, long ticket) throws SQLException {
        try (var connection = system.database("ticket");
                var statement = connection.prepareStatement(SAMPLE)) {
            statement.setLong(1, ticket);
            var row = statement.executeQuery();
            if (!row.next()) {
                throw new BenchmarkFailed("the reply to ticket %d left no rows to take the values from", ticket);
            }
            Map<String, String> values = new LinkedHashMap<>();
            values.put("root", row.getString("root_id"));
            values.put("root_text", quoted(row.getString("root_id")));
            values.put("person", row.getString("author_person"));
            values.put("shard", row.getString("shard"));
            for (var column : List.of("channel", "text", "html", "topic", "type", "what", "details")) {
                values.put(column, quoted(row.getString(column)));
            }
            values.put("payload", "'\\x" + row.getString("payload") + "'");
            return values;
        }
    }

    private static String statements() {
        try (var file = ReplyReference.class.getResourceAsStream("reply.sql")) {
            if (file == null) {
                throw new BenchmarkFailed("reply.sql is not there");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }
}
