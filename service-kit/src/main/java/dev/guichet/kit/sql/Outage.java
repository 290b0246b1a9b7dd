package dev.guichet.kit.sql;

import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Tells a database that is down, full, restarting or asking for a retry from a statement that is wrong.
public final class Outage {

    /// SQLSTATE classes: connection, out of resources, operator intervention, transaction rollback (deadlock,
    /// serialization), I/O error.
    private static final Set<String> CLASSES = Set.of("08", "53", "57", Outage.ROLLBACK, "58");

    private static final String ROLLBACK = "40";

    /// What the client says without a type of its own: closed connections, and a pool that has none free for too long.
    private static final Set<String> SAID =
            Set.of("Pool closed", "Connection was closed", "Timeout", "Timeout waiting for connection");

    private static final Set<String> SAID_FIRST =
            Set.of("Connection is not active now", "Pending requests failed to be sent");

    private Outage() {}

    /// True when the same work may succeed later without anybody changing it.
    public static boolean is(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    /// True when nothing is down: the database ended the work because it and another change waited for each
    /// other, or because neither can be said to come first.
    public static boolean isCollision(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isRollback(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRollback(Throwable cause) {
        return switch (cause) {
            case PgException e -> e.getSqlState() != null && e.getSqlState().startsWith(ROLLBACK);
            case SQLException e -> e.getSQLState() != null && e.getSQLState().startsWith(ROLLBACK);
            case CompositeException e -> e.getCauses().stream().anyMatch(Outage::isCollision);
            default -> false;
        };
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case PgException e -> isClass(e.getSqlState());
            case SQLException e -> isClass(e.getSQLState());
            case ClosedConnectionException e -> true;
            // Work that failed and a rollback that then found nobody to talk to.
            case CompositeException e -> e.getCauses().stream().anyMatch(Outage::is);
            case TimeoutException e -> true;
            case IOException e -> !(e instanceof com.fasterxml.jackson.core.JacksonException);
            default -> saysSo(cause.getMessage());
        };
    }

    private static boolean saysSo(@Nullable String message) {
        return message != null && (SAID.contains(message) || SAID_FIRST.stream().anyMatch(message::startsWith));
    }

    private static boolean isClass(@Nullable String state) {
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
