package dev.guichet.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// pgbench with the statements of one creation, in a copy of the ticket database, as the role that the service has: row
/// level security and fsync included, nobody reading its outbox.
final class Reference {
    private static final String SAMPLE = """
            select t.root_id, t.organization_id, t.desk_id, t.requester_id, t.subject, t.kind, t.priority, t.channel,
                   m.text, m.html, o.shard, o.topic, o.type, encode(o.payload, 'hex') as payload,
                   s.type as status_type, encode(s.payload, 'hex') as status_payload, l.what, l.details
            from ticket t
            join message m on m.ticket = t.number
            join timeline l on l.ticket = t.number
            join outbox o on o.key = cast(t.number as text) and o.type like '%TicketCreated%'
            join outbox s on s.key = o.key and s.type like '%StatusChanged%'
            where t.number = ?""";

    private final Pgbench pgbench;
    private final Map<String, String> values;
    private int windows;

    private Reference(Pgbench pgbench, Map<String, String> values) {
        this.pgbench = pgbench;
        this.values = values;
    }

    /// Copies the ticket database, which nobody may use meanwhile, and takes the values of a ticket made by the API.
    static Reference of(LocalSystem system, long ticket) {
        try {
            Map<String, String> values;
            try (var connection = system.database("ticket")) {
                values = values(connection, ticket);
            }
            var statements = system.home().resolve("ticket-service/src/main/resources/sql/create-ticket");
            return new Reference(TicketDatabaseCopy.pgbench(system, Pgbench.script(statements)), values);
        } catch (SQLException e) {
            throw new BenchmarkFailed("the reference could not be set up: %s", e);
        }
    }

    /// Transactions per second.
    double run(Duration window) {
        return pgbench.run(values, ++windows, Wrk.CONNECTIONS, window);
    }

    private static Map<String, String> values(Connection connection, long ticket) throws SQLException {
        try (var statement = connection.prepareStatement(SAMPLE)) {
            statement.setLong(1, ticket);
            var row = statement.executeQuery();
            if (!row.next()) {
                throw new BenchmarkFailed("ticket %d left no rows to take the values from", ticket);
            }
            Map<String, String> values = new LinkedHashMap<>();
            var root = row.getString("root_id");
            var person = row.getString("requester_id");
            values.put("root", root);
            values.put("root_text", quoted(root));
            values.put("organization", row.getString("organization_id"));
            values.put("desk_id", row.getString("desk_id"));
            values.put("requester_id", person);
            values.put("person", person);
            for (var absent : new String[] {
                "client",
                "requester",
                "named",
                "desk",
                "external_by",
                "external_id",
                "category",
                "form",
                "follow_up_of",
                "assignee_id",
                "form_id",
                "form_version",
                "group",
                "group_id"
            }) {
                values.put(absent, "null");
            }
            for (var column :
                    new String[] {"subject", "kind", "priority", "channel", "text", "html", "what", "details"}) {
                values.put(column, quoted(row.getString(column)));
            }
            values.put("fields", "'{}'");
            values.put("version", "0");
            values.put("public_version", "0");
            values.put("internal", "false");
            values.put("message_kind", "'reply'");
            values.put("visibility", "'public'");
            values.put("actor_kind", "'person'");
            values.put("author_role", "'requester'");
            values.put("now", "now()");
            values.put("shard", row.getString("shard"));
            values.put("topic", quoted(row.getString("topic")));
            values.put("created_event", "gen_random_uuid()");
            values.put("status_event", "gen_random_uuid()");
            values.put("created_type", quoted(row.getString("type")));
            values.put("status_type", quoted(row.getString("status_type")));
            values.put("created_payload", "'\\x" + row.getString("payload") + "'");
            values.put("status_payload", "'\\x" + row.getString("status_payload") + "'");
            return values;
        }
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }
}
