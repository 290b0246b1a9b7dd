package dev.guichet.ticket.person.store;

import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.person.domain.KnownPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons with the organizations they belong to. What a caller knows is part of the query: `PersonRules` in SQL.
@ApplicationScoped
public class PersonSearch {
    private static final String BY_ID = "select " + PersonRows.COLUMNS + ", " + PersonRows.HOME_COLUMNS + """
             from person p join organization o on o.id = p.organization_id where p.id = $1
            """;
    private static final String KNOWN = "select " + PersonRows.COLUMNS + ", " + PersonRows.HOME_COLUMNS + """
             from person p join organization o on o.id = p.organization_id
            where (p.id = $1::bigint or o.path && $2::bigint[] or ($3::boolean and p.organization_id = $4))
              and ($5::bigint is null or p.organization_id = $5)
              and ($6::text is null or lower(p.email) = lower($6))
              and ($7::bigint is null or p.id < $7)
            order by p.id desc limit $8
            """;

    public Uni<Optional<KnownPerson>> byId(long id) {
        return SessionSql.select(BY_ID, id)
                .map(rows -> rows.stream().findFirst().map(PersonRows::known));
    }

    /// @param before id of the last person of the page before, null for the first page
    public Uni<List<KnownPerson>> known(
            Rights caller, @Nullable Long organization, @Nullable String email, @Nullable Long before, int limit) {
        return SessionSql.select(
                        KNOWN,
                        caller.person(),
                        caller.branches().toArray(Long[]::new),
                        caller.organizationViewer(),
                        caller.organization(),
                        organization,
                        email,
                        before,
                        (long) limit)
                .map(rows -> rows.stream().map(PersonRows::known).toList());
    }
}
