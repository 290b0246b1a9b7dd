package dev.guichet.local.part;

import dev.guichet.local.state.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// One database per service, owned by the role that migrates it and used by another one that row security binds.
record Databases(Connection connection, Secrets secrets) {
    static final List<String> SERVICES = List.of("ticket", "notification", "sla");
    static final String KEYCLOAK = "keycloak";

    /// Creates what is missing, and sets the passwords again. All names and passwords are our own constants or hex.
    void create() throws SQLException {
        for (String service : SERVICES) {
            role(service + "_owner", secrets.databaseOwner());
            role(service + "_app", secrets.databaseApp());
            database(service, service + "_owner");
            execute("grant connect on database %s to %s".formatted(service, service + "_app"));
        }
        role(KEYCLOAK, secrets.database());
        database(KEYCLOAK, KEYCLOAK);
    }

    /// Has the database of a service tell which statements its sessions executed and planned, where they ask for it:
    /// a test does, and whoever looks for what is dear.
    void letCount(String service) throws SQLException {
        // Beside the service's own schema, all of whose functions its migrations take from the public.
        execute("create schema if not exists statements");
        execute("create extension if not exists pg_stat_statements schema statements");
        execute("grant usage on schema statements to %s".formatted(service + "_app"));
        for (String setting : List.of("track", "track_planning")) {
            execute("grant set on parameter pg_stat_statements.%s to %s".formatted(setting, service + "_app"));
        }
    }

    private void role(String name, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) {
            execute("create role " + name);
        }
        execute("alter role %s with login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                .formatted(name, password));
    }

    private void database(String name, String owner) throws SQLException {
        if (!exists("select 1 from pg_database where datname = ?", name)) {
            execute("create database %s owner %s".formatted(name, owner));
            execute("revoke connect, temporary on database %s from public".formatted(name));
        }
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
