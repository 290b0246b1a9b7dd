package dev.guichet.ticket.directory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/// Roots so large that it matters how somebody is found. They are written by the owner of the tables, whom no policy
/// binds, and their statistics taken.
public final class Throng {
    /// What each organization is called, besides its number.
    static final String COMMON = "Société";

    /// What one person in 50,000 is called, besides.
    static final String RARE = "Éphémère";

    /// Far above what the sequences hand out; each root has a range of its own.
    private static final long FIRST = 1L << 40;

    private static final long RANGE = 1_000_000;

    private static final String CHILDREN = """
            insert into organization (id, root_id, parent_id, path, slug, name)
            select ? + i, o.root_id, o.id, o.path || (? + i), 'throng-' || i, 'Société numéro ' || i
            from organization o, generate_series(?, ?) i
            where o.id = ?
            """;

    /// Six levels: 6, 36, 216 and 1,296 organizations, the others below these.
    private static final String TREE = """
            insert into organization (id, root_id, parent_id, path, slug, name)
            with recursive node as (
                select i, case
                    when i <= 6 then 0
                    when i <= 42 then 1 + (i - 7) / 6
                    when i <= 258 then 7 + (i - 43) / 6
                    when i <= 1554 then 43 + (i - 259) / 6
                    else 259 + mod(i - 1555, 1296) end as above
                from generate_series(1, 9999) i),
            tree as (
                select n.i, n.above, array[?, ? + n.i] as path from node n where n.above = 0
                union all
                select n.i, n.above, t.path || (? + n.i) from node n join tree t on t.i = n.above)
            select path[cardinality(path)], path[1], path[cardinality(path) - 1], path, 'throng-' || i,
                   'Société numéro ' || i
            from tree
            """;

    private static final String DOMAINS = """
            insert into email_domain (root_id, domain, organization_id)
            select root_id, slug || '.r' || root_id || '.example', id from organization where root_id = ? and id > ?
            """;

    private static final String PERSONS = """
            insert into person (id, root_id, organization_id, email, name, locale, zone)
            select ? + i, ?, ? + 1 + mod(i * 7919, 9999), 'jean.p' || i || '@throng.example',
                   (array['Jean', 'Zoé', 'Aïcha', 'François'])[1 + mod(i, 4)] || ' Nom' || i
                       || case when mod(i, 50000) = 3 then ' Éphémère' else '' end,
                   'fr', 'Europe/Paris'
            from generate_series(1, 100000) i
            """;

    private static final String STAFF = """
            with staff as (
                insert into person (id, root_id, organization_id, email, name, locale, zone)
                select ? + i, ?, ?, 'staff.p' || i || '@throng.example', 'Agent ' || i, 'fr', 'Europe/Paris'
                from generate_series(1, ?) i
                returning id, root_id)
            insert into desk_member (root_id, desk_id, person_id, role) select root_id, ?, id, 'agent' from staff
            """;

    private Throng() {}

    /// Adds organizations right below another one.
    public static void below(long root, long parent, int from, int to) throws SQLException {
        try (Connection owner = owner()) {
            run(owner, CHILDREN, first(root), first(root), (long) from, (long) to, parent);
        }
    }

    /// 10,000 organizations in a tree 6 deep, and 100,000 persons.
    public static void in(long root) throws SQLException {
        long first = first(root);
        try (Connection owner = owner()) {
            run(owner, TREE, root, first, first);
            run(owner, DOMAINS, root, first);
            run(owner, PERSONS, first, root, first);
            try (Statement statement = owner.createStatement()) {
                statement.execute("vacuum analyze organization, email_domain, person");
            }
        }
    }

    /// So many agents at a desk of the root's own.
    public static void at(long desk, long root, int agents) throws SQLException {
        try (Connection owner = owner()) {
            run(owner, STAFF, first(root), root, root, (long) agents, desk);
        }
    }

    /// The id of the organization with this number of such a tree.
    static long organization(long root, int number) {
        return first(root) + number;
    }

    public static void leave(long root) throws SQLException {
        try (Connection owner = owner()) {
            run(owner, "delete from person where root_id = ? and id > ?", root, FIRST);
            run(owner, "delete from email_domain where root_id = ? and organization_id > ?", root, FIRST);
            run(owner, "delete from organization where root_id = ? and id > ?", root, FIRST);
        }
    }

    private static long first(long root) {
        return FIRST + root * RANGE;
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static void run(Connection owner, String sql, long... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
