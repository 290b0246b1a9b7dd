package dev.guichet.ticket.maildomain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// What the API does not tell of listed domains.
public record DomainRows(AgroalDataSource database) {
    public static DomainRows ofTheService() {
        return new DomainRows(Arc.container().instance(AgroalDataSource.class).get());
    }

    Instant nextCheck(long root, String domain) throws SQLException {
        try (Connection connection = entered(root);
                PreparedStatement asked =
                        connection.prepareStatement("select next_check_at from email_domain where domain = ?")) {
            asked.setString(1, domain);
            ResultSet rows = asked.executeQuery();
            rows.next();
            Instant next = rows.getTimestamp(1).toInstant();
            connection.rollback();
            return next;
        }
    }

    public void rename(long root, String domain, String other) throws SQLException {
        try (Connection connection = entered(root);
                PreparedStatement changed =
                        connection.prepareStatement("update email_domain set domain = ? where domain = ?")) {
            changed.setString(1, other);
            changed.setString(2, domain);
            changed.executeUpdate();
            connection.commit();
        }
    }

    private Connection entered(long root) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement enter = connection.prepareStatement("select set_config('guichet.root', ?, true)")) {
            enter.setString(1, Long.toString(root));
            enter.execute();
        }
        return connection;
    }
}
