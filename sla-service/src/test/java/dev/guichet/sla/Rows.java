package dev.guichet.sla;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of the real database, past row-level security: as the owner sees them.
public final class Rows {
    private Rows() {}

    /// Timers of a ticket as `episode rule state`, in the order in which they come due.
    public static List<String> timers(long ticket) {
        return strings("""
                select concat_ws(' ', episode, rule, state, why) from timer
                where ticket = ? order by episode, due_at, id""", ticket);
    }

    /// When the timers of a ticket come due, in seconds from the epoch.
    public static List<String> dueAt(long ticket) {
        return strings("""
                select floor(extract(epoch from due_at))::bigint::text from timer
                where ticket = ? order by episode, due_at, id""", ticket);
    }

    /// The highest version applied, or nothing.
    public static List<String> version(long ticket) {
        return strings("select version::text from ticket where number = ?", ticket);
    }

    /// How many organizations, persons and desks of a root are known.
    public static long knownOf(long root) {
        return strings("""
                        with mine(id) as (values (?))
                        select 'x' from organization join mine on mine.id = root_id
                        union all select 'x' from person join mine on mine.id = root_id
                        union all select 'x' from desk join mine on mine.id = root_id""", root).size();
    }

    /// How many rows of a table the service's role sees before it has entered a root.
    public static long ofTheService(String table) {
        try (var connection = connection("sla_app", "GUICHET_DB_PASSWORD");
                var statement = connection.prepareStatement(
                        switch (table) {
                            case "policy" -> "select count(*) from policy";
                            case "ticket" -> "select count(*) from ticket";
                            default -> "select count(*) from timer";
                        })) {
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The row that an older release made of a policy that nobody changed, to lock it.
    public static void unconfigured(long root, long desk) {
        run("""
                insert into policy (desk_id, root_id, pending_reminder_after_seconds, pending_close_after_seconds,
                    solved_close_after_seconds, version, updated_at)
                values (?, ?, 259200, 432000, 345600, 0, now())""", desk, root);
    }

    /// Timers that are due and that nobody can fire: the database refuses what comes of ticket 0, which nobody has.
    public static void unfirable(List<Long> roots) {
        run("""
                create or replace function unfirable() returns trigger language plpgsql
                as $$ begin raise exception 'nobody fires this'; end $$""");
        run("""
                create or replace trigger unfirable before update on timer
                for each row when (old.ticket = 0) execute function unfirable()""");
        roots.forEach(root -> run("""
                insert into timer (root_id, ticket, episode, rule, due_at, cause, state)
                select id, 0, id, 'solved_close', now(), 'test', 'armed' from (values (?)) as root(id)""", root));
    }

    public static void noneUnfirable() {
        run("delete from timer where ticket = 0");
        run("drop trigger if exists unfirable on timer");
        run("drop function if exists unfirable()");
    }

    private static void run(String sql, Object... values) {
        try (var connection = connection("sla_owner", "GUICHET_DB_OWNER_PASSWORD");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> strings(String sql, long ticket) {
        try (var connection = connection("sla_owner", "GUICHET_DB_OWNER_PASSWORD");
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ticket);
            var found = new ArrayList<String>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection(String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s/sla".formatted(System.getenv("GUICHET_POSTGRES")), role, System.getenv(password));
    }
}
