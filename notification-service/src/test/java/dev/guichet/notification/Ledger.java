package dev.guichet.notification;

import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The ledger of the real database as its owner sees it, past row-level security.
public final class Ledger {
    private Ledger() {}

    /// Deliveries of a ticket as `state template recipient`, oldest first.
    public static List<String> of(long ticket) {
        return strings("""
                select state || ' ' || template || ' ' || recipient from delivery where ticket = ? order by id
                """, ticket);
    }

    /// Of the last event of a ticket that was applied.
    public static List<String> version(long ticket) {
        return strings("select version::text from ticket where number = ?", ticket);
    }

    public static List<Long> ids(long ticket) {
        return strings("select id::text from delivery where ticket = ? order by id", ticket).stream()
                .map(Long::valueOf)
                .toList();
    }

    /// Those of them that go to one address.
    public static List<Long> idsTo(long ticket, String address) {
        return strings("select id || ' ' || recipient from delivery where ticket = ? order by id", ticket).stream()
                .map(line -> line.split(" ", 2))
                .filter(line -> line[1].equals(address))
                .map(line -> Long.valueOf(line[0]))
                .toList();
    }

    /// Attempts made at the deliveries of a ticket.
    public static List<String> attempts(long ticket) {
        return strings("select attempts::text from delivery where ticket = ? order by id", ticket);
    }

    /// What is kept to write the mails of a ticket from.
    public static List<String> letters(long ticket) {
        return strings("select letter::text from delivery where ticket = ? and letter is not null", ticket);
    }

    public static List<String> waitingEvents(long desk) {
        return strings("select type from waiting_event where desk_id = ?", desk);
    }

    /// How many transactions of this database PostgreSQL ended since they waited for each other; told a second later.
    public static long deadlocks() {
        return Long.parseLong(
                strings("select deadlocks::text from pg_stat_database where datname = current_database() and 0 <= ?", 0)
                        .getFirst());
    }

    /// How many organizations, persons and desks of a root the projection has.
    public static int known(long root) {
        return strings("""
                with wanted as (select cast(? as bigint) as root_id)
                select 'o' from organization join wanted using (root_id)
                union all select 'p' from person join wanted using (root_id)
                union all select 'd' from desk join wanted using (root_id)
                """, root).size();
    }

    /// Ids of the members of a desk, as far as is known.
    public static List<String> members(long desk) {
        return strings("select person_id::text from desk_member where desk_id = ? order by 1", desk);
    }

    public static boolean knowsTicket(long number) {
        return !strings("select number::text from ticket where number = ?", number)
                .isEmpty();
    }

    /// After how many seconds a desk closes what is solved, as far as is known.
    public static String closing(long desk) {
        return String.join(
                "",
                strings(
                        "select coalesce(solved_close_after_seconds::text, 'never') from desk_policy where desk_id = ?",
                        desk));
    }

    /// What the relay would have answered after the last attempt.
    public static void becomes(long ticket, String state) {
        update("update delivery set state = ?, reason = '550 no such user' where ticket = ?", state, ticket);
    }

    /// As if the attempt under way had died with its worker: the lease is over, nothing was written down.
    public static void forgetThatItWasSent(long ticket, String letter) {
        update("""
                update delivery set state = 'queued', sent_at = null, letter = cast(? as jsonb),
                    next_attempt_at = now(), leased_until = now() - interval '1 second'
                where ticket = ?
                """, letter, ticket);
    }

    /// The service migrates in the background: on a new database a test may be there first.
    public static void isMigrated() {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> !strings("""
                                select 'yes' from pg_proc where proname = 'delivery_forget' and cast(? as bigint) = 0
                                """, 0).isEmpty());
    }

    /// A mail that nobody waits for: due only once a test says so.
    ///
    /// @return its id
    public static long asleep(long ticket) {
        return asleep(ticket, false);
    }

    /// The same, written before any other: ids rise with time, and what forgets begins with the oldest.
    ///
    /// @return its id
    public static long asleepForLong(long ticket) {
        return asleep(ticket, true);
    }

    private static long asleep(long ticket, boolean oldest) {
        isMigrated();
        update("""
                with wanted as (select cast(? as boolean) as oldest, cast(? as bigint) as ticket)
                insert into delivery (id, root_id, event_id, action, ticket, desk_id, person_id, recipient, template,
                    occurred_at, message_id, letter, next_attempt_at)
                overriding system value
                select case when oldest then (select least(min(id), 0) - 1 from delivery)
                        else nextval(pg_get_serial_sequence('delivery', 'id')) end,
                    7, gen_random_uuid(), 'of ' || ticket, ticket, 3, 40, 'nobody@guichet.test', 'ticket_created', now(),
                    '<1@x>', '{}', now() + interval '1 day'
                from wanted
                """, "" + oldest, ticket);
        return Long.parseLong(strings("select id::text from delivery where ticket = ?", ticket)
                .getFirst());
    }

    /// As if a worker had claimed it `attempts` times, whose lease is over in so many seconds from now.
    public static void claimed(long ticket, int attempts, int seconds) {
        update("update delivery set attempts = cast(? as integer) where ticket = ?", "" + attempts, ticket);
        update(
                "update delivery set leased_until = now() + make_interval(secs => cast(? as integer)) where ticket = ?",
                "" + seconds,
                ticket);
    }

    /// `state attempts answers` of the one delivery of a ticket, and whether somebody has it.
    public static String standing(long ticket) {
        return strings("""
                select state || ' ' || attempts || ' ' || answers || case when leased_until > now() then ' held' else '' end
                from delivery where ticket = ?
                """, ticket).getFirst();
    }

    /// How long the one delivery of a ticket is not due yet, by the database's clock.
    public static Duration waits(long ticket) {
        return Duration.ofMillis(Math.round(1000
                * Double.parseDouble(strings(
                                "select extract(epoch from next_attempt_at - clock_timestamp())::text from delivery where ticket = ?",
                                ticket)
                        .getFirst())));
    }

    /// As if the relay had refused it for good, so many days ago.
    public static void givenUp(long ticket, int days) {
        becomes(ticket, "given_up");
        update(
                "update delivery set created_at = now() - make_interval(days => cast(? as integer)) where ticket = ?",
                "" + days,
                ticket);
    }

    /// What the mails of a ticket are to be written from.
    public static void writtenFrom(long ticket, String letter) {
        update("update delivery set letter = cast(? as jsonb) where ticket = ?", letter, ticket);
    }

    /// As if the desk had become known so long ago.
    public static void opened(long desk, Duration ago) {
        update(
                "update desk_card set since = now() - make_interval(secs => cast(? as integer)) where desk_id = ?",
                "" + ago.toSeconds(),
                desk);
    }

    /// Several statements, as the owner.
    static void execute(String statements) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(String sql, String value, long ticket) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.setLong(2, ticket);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> strings(String sql, long id) {
        try (var connection = connection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            var rows = statement.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + System.getenv("GUICHET_POSTGRES") + "/notification",
                "notification_owner",
                System.getenv("GUICHET_DB_OWNER_PASSWORD"));
    }
}
