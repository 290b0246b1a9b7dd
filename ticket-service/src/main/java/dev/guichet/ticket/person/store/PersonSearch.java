package dev.guichet.ticket.person.store;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.person.domain.KnownPerson;
import dev.guichet.ticket.person.domain.PersonFilter;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Persons with the organizations they belong to.
@ApplicationScoped
public class PersonSearch {
    private static final SqlFile ONE = SqlFile.of("person/one");
    private static final SqlFile KNOWN = SqlFile.of("person/known");

    public Uni<Optional<KnownPerson>> byId(long id) {
        return Sql.first(ONE.with("id", id), PersonRows::known);
    }

    /// Those the caller knows, newest first. Whom the filter leaves out is not looked for at all: so many are
    /// found as are asked for.
    ///
    /// @param before id of the last person of the page before, null for the first page
    public Uni<List<KnownPerson>> known(Rights caller, PersonFilter filter, @Nullable Long before, int howMany) {
        boolean guests = !Boolean.FALSE.equals(filter.guest());
        boolean members = !Boolean.TRUE.equals(filter.guest());
        boolean oneself = caller.isGuest() ? guests : members;
        return Sql.list(
                KNOWN.with("me", oneself ? caller.person() : null)
                        .and("branches", members ? caller.branches().toArray(Long[]::new) : new Long[0])
                        .and("guests", guests && caller.configuresRoot())
                        .and("viewed", members && caller.organizationViewer() ? caller.organization() : null)
                        .and("organization", filter.organization())
                        .and("email", filter.email())
                        .and("q", filter.q())
                        .and("before", before)
                        .and("how_many", howMany),
                PersonRows::known);
    }
}
