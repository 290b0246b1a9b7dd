package dev.guichet.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/// Runs statements in the role of the service and in one root, and takes back what they did.
public record ForeignRoots(DataSource asTheService) {
    private static final String FORBIDDEN_BY_POLICY = "42501";

    /// @param root id of the root that is entered, empty for none
    /// @return how many rows it found or touched
    public int run(PreparedCall call, String root, Map<String, String> values) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter = connection.prepareStatement("select set_config('guichet.root', ?, true)")) {
                enter.setString(1, root);
                enter.execute();
                return call.run(connection, values);
            } finally {
                connection.rollback();
                // a prepared statement outlives its transaction
                try (Statement forget = connection.createStatement()) {
                    forget.execute("deallocate all");
                }
                connection.commit();
            }
        }
    }

    /// Rows reached, and none where a policy forbids to write them. Any other error proves nothing and is thrown.
    public int reached(PreparedCall call, String root, Map<String, String> values) throws SQLException {
        try {
            return run(call, root, values);
        } catch (SQLException refused) {
            if (FORBIDDEN_BY_POLICY.equals(refused.getSQLState())) {
                return 0;
            }
            throw new SQLException(call.name() + ": " + refused.getMessage(), refused.getSQLState(), refused);
        }
    }
}
