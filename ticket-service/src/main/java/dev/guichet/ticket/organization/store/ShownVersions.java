package dev.guichet.ticket.organization.store;

import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Organizations as those see them who do not configure them.
@ApplicationScoped
public class ShownVersions {
    private static final SqlFile SHOWN = SqlFile.of("organization/shown");

    /// The same organizations, by id, in the version and of the time that count for others.
    public Uni<Map<Long, Organization>> of(Collection<Organization> organizations) {
        Map<Long, Organization> whole =
                organizations.stream().collect(Collectors.toMap(Organization::id, organization -> organization));
        return whole.isEmpty()
                ? Uni.createFrom().item(whole)
                : Sql.list(SHOWN.with("ids", whole.keySet().toArray(Long[]::new)), row -> shown(row, whole))
                        .map(seen -> seen.stream()
                                .collect(Collectors.toMap(Organization::id, organization -> organization)));
    }

    private static Organization shown(Rows row, Map<Long, Organization> whole) {
        return Objects.requireNonNull(whole.get(row.number())).shown(row.number(), row.instant());
    }
}
