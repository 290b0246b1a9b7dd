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

    /// The nth ticket of what somebody has in this root cannot be given back: the database refuses it in the
    /// middle of a transaction.
    static void breaksAt(long root, int nth) throws SQLException {
        try (Connection connection = owner();
                var refuse = connection.createStatement();
                var mark = connection.prepareStatement("""
                        update ticket set subject = 'It breaks off here'
                        where number = (select number from ticket where root_id = ? and assignee_id is not null
                                        order by number offset ? limit 1)
                        """)) {
            refuse.execute("""
                    create or replace function breaks_off() returns trigger language plpgsql
                    as $$ begin
                        if exists (select from ticket t where t.number = new.ticket and t.subject = 'It breaks off here')
                        then raise exception 'it breaks off here'; end if;
                        return new;
                    end $$
                    """);
            refuse.execute("""
                    create or replace trigger breaks_off before insert on timeline
                    for each row when (new.what = 'assignee') execute function breaks_off()
                    """);
            mark.setLong(1, root);
            mark.setInt(2, nth - 1);
            mark.executeUpdate();
        }
    }

    static void works() throws SQLException {
        try (Connection connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("drop trigger if exists breaks_off on timeline");
            statement.execute("drop function if exists breaks_off()");
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
