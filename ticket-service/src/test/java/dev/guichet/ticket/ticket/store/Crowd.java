package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/// A root with so many tickets that it matters how one is found. They are written by the owner of the tables, whom no
/// policy binds, and their statistics taken.
final class Crowd {

    /// What few of them have: kind, category and tag of this name, urgent, by phone, taken by nobody, changed tomorrow.
    static final String RARE = "rare";

    /// A word of every subject.
    static final String WORD = "cohue";

    /// Far above what the sequence hands out; each root has a range of its own.
    private static final long FIRST = 1L << 40;

    private static final String TICKETS = """
            insert into ticket (number, root_id, organization_id, desk_id, requester_id, assignee_id, status, episode,
                                status_since, subject, kind, priority, category, fields, channel, external_by,
                                external_id, created_at, updated_at, last_message_at, version)
            select ? + i, t.root_id, t.organization_id, t.desk_id, t.requester_id,
                   case when mod(i, 7000) = 1 then null else t.requester_id end,
                   (array['open', 'pending', 'on_hold', 'solved'])[1 + mod(i, 4)], 1, now(), 'cohue ' || i,
                   case when mod(i, 7000) = 1 then 'rare' else 'usual' end,
                   case when mod(i, 7000) = 1 then 'urgent' else 'normal' end,
                   case when mod(i, 7000) = 1 then 'rare' else 'usual' end, '{}',
                   case when mod(i, 7000) = 1 then 'phone' else 'portal' end, 'crowd', 'C-' || i, now(),
                   case when mod(i, 7000) = 1 then now() + interval '1 day' else now() end, now(), 1
            from ticket t, generate_series(1, 21000) as i where t.number = ?
            """;

    private static final String TAGS = """
            insert into ticket_tag (root_id, ticket, tag)
            select root_id, number, case when kind = 'rare' then 'rare' else 'usual' end
            from ticket where root_id = ? and number > ?
            """;

    private Crowd() {}

    /// @param like number of a ticket whose desk, requester and organization they share
    static void in(World world, long like) throws SQLException {
        try (Connection owner = owner()) {
            long first = FIRST + world.root() * 1_000_000L;
            run(owner, TICKETS, first, like);
            run(owner, TAGS, world.root(), first);
            try (Statement statement = owner.createStatement()) {
                statement.execute("analyze ticket, ticket_tag");
            }
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static void run(Connection owner, String sql, long first, long second) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setLong(1, first);
            statement.setLong(2, second);
            statement.executeUpdate();
        }
    }
}
