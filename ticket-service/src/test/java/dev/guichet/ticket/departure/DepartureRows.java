package dev.guichet.ticket.departure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// What the tables say, read and written by their owner, whom no policy binds.
final class DepartureRows {
    private DepartureRows() {}

    /// Version and reason of what other services heard of its assignee, in order.
    static List<String> told(long ticket) throws SQLException {
        try (Connection connection = owner();
                var select = connection.prepareStatement("""
                        select string_agg(e -> 'meta' ->> 'version' || ':' || coalesce(e ->> 'reason', 'null'), ' '
                                          order by (e -> 'meta' ->> 'version')::bigint)
                        from (select convert_from(payload, 'utf8')::jsonb as e from outbox
                              where key = ? and type = 'guichet.TicketAssigned.v1') as told
                        """)) {
            select.setString(1, Long.toString(ticket));
            var rows = select.executeQuery();
            rows.next();
            return List.of(rows.getString(1).split(" "));
        }
    }

    static void copies(long like, int howMany) throws SQLException {
        try (Connection connection = owner();
                var insert = connection.prepareStatement("""
                        insert into ticket (number, root_id, organization_id, desk_id, requester_id, assignee_id, status,
                                            episode, status_since, subject, priority, fields, channel, created_at,
                                            updated_at, last_message_at, version)
                        select nextval('ticket_number_seq'), root_id, organization_id, desk_id, requester_id, assignee_id,
                               status, episode, status_since, subject, priority, fields, channel, created_at, updated_at,
                               last_message_at, version
                        from ticket, generate_series(1, ?) where number = ?
                        """)) {
            insert.setInt(1, howMany);
            insert.setLong(2, like);
            insert.executeUpdate();
        }
    }

    static long one(String sql, long root) throws SQLException {
        try (Connection connection = owner();
                var select = connection.prepareStatement(sql)) {
            select.setLong(1, root);
            var rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }
}
