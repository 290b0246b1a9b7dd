package dev.guichet.ticket.unseen;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// What shows of the inside when it is not kept apart, one at a time, done by the owner of the tables.
enum Leak {
    VERSION("update ticket set public_version = version where root_id = ?"),
    TIME("update ticket set public_updated_at = updated_at where root_id = ?"),
    TIME_OF_THE_THREAD("update ticket set last_message_at = updated_at where root_id = ?"),
    NOTE("update message set visibility = 'public' where root_id = ?"),
    FACT("update timeline set internal = false where root_id = ?"),
    ORDER_OF_FACTS("update timeline set public_version = version where root_id = ?");

    private final String sql;

    Leak(String sql) {
        this.sql = sql;
    }

    /// The same stage, which has it from then on.
    Stage in(Stage stage) {
        var config = ConfigProvider.getConfig();
        try (Connection owner = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setLong(1, stage.world.root());
            statement.executeUpdate();
            return stage;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
