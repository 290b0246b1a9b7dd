package dev.guichet.kit.directory;

import dev.guichet.kit.sql.SessionSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where an organization is in the tree: what the rule of sight asks for an integrator.
@ApplicationScoped
public class OrganizationPaths {
    /// Ids from the root to the organization, both included; empty when it is not known (yet). Within a transaction.
    public Uni<List<Long>> of(long organization) {
        return SessionSql.select("select path from organization where id = $1", organization)
                .map(rows -> rows.isEmpty() ? List.of() : List.of((Long[]) rows.getFirst()[0]));
    }
}
