package dev.guichet.kit.testing;

import dev.guichet.kit.start.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/// What a database says of its tables and functions, asked in the role of the service.
public record TenantCatalogue(DataSource asTheService) {
    private static final String OF_THE_SERVICE = "c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace";
    private static final String HAS_ROOT = """
            exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'root_id' and not a.attisdropped)
            """;
    private static final String PROTECTED =
            "c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)";

    /// Once the schema is the one of this release: services start while they migrate.
    public static TenantCatalogue of(DataSource asTheService, Schema schema) {
        schema.ready().await().atMost(Duration.ofSeconds(30));
        return new TenantCatalogue(asTheService);
    }

    /// Tables of tenants that show every row to everybody.
    public Set<String> unprotected() {
        return names("select c.relname from pg_class c where " + OF_THE_SERVICE + " and " + HAS_ROOT + " and not ("
                + PROTECTED + ")");
    }

    /// Tables whose policy PostgreSQL may work out when it makes a plan, which is then for the root of whoever asked
    /// first, and kept for all; or whose roots it takes for small ones when it does not know which is meant.
    public Set<String> plannedForOneRoot() {
        return names("""
                select p.tablename from pg_policies p
                where p.schemaname = 'public' and p.qual like '%current_setting%'
                  and (p.qual not ilike '%( SELECT %'
                       or not exists (
                           select from pg_attribute a
                           where a.attrelid = cast(quote_ident(p.tablename) as regclass) and a.attname = 'root_id'
                             and a.attoptions = array['n_distinct=1']))
                """);
    }

    /// Tables whose rows are of no tenant.
    public Set<String> withoutRoot() {
        return names("select c.relname from pg_class c where " + OF_THE_SERVICE + " and not " + HAS_ROOT);
    }

    /// Functions that run as their owner, whom no policy binds, and that this role may call.
    public Set<String> runAsOwner() {
        return names("""
                select f.proname from pg_proc f
                where f.prosecdef and f.pronamespace = 'public'::regnamespace
                  and has_function_privilege(f.oid, 'execute')
                """);
    }

    /// What the role of the service owns: the owner of a table is bound by none of its policies.
    public Set<String> owned() {
        return names("select c.relname from pg_class c where pg_get_userbyid(c.relowner) = current_user");
    }

    /// Empty unless the role is bound by no policy at all.
    public Set<String> bypassing() {
        return names("""
                select rolname from pg_roles
                where pg_has_role(oid, 'member') and (rolbypassrls or rolsuper)
                """);
    }

    private Set<String> names(String sql) {
        Set<String> names = new TreeSet<>();
        try (Connection connection = asTheService.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return names;
    }
}
