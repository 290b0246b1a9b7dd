package dev.guichet.bench;

import java.sql.SQLException;

/// A copy of the ticket database that nobody else uses: what pgbench writes there, no relay publishes.
final class TicketDatabaseCopy {
    private static final String NAME = "ticket_reference";

    private TicketDatabaseCopy() {}

    /// Copies the database, for which the services stop and start again.
    static Pgbench pgbench(LocalSystem system, String script) throws SQLException {
        system.down();
        system.upPartsOnly();
        try (var connection = system.database("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME);
            statement.execute("create database " + NAME + " template ticket");
        }
        system.up();
        return new Pgbench("simple", script, system.value("GUICHET_POSTGRES"), NAME, system.secret("database-app"));
    }
}
