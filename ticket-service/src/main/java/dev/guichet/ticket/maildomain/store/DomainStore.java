package dev.guichet.ticket.maildomain.store;

import dev.guichet.ticket.organization.domain.Organization;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Listed domains whose DNS is to be asked, of all roots.
@ApplicationScoped
public class DomainStore {
    private static final SqlFile CLAIM = SqlFile.of("mail-domain/claim");
    private static final SqlFile UNPROVEN = SqlFile.of("mail-domain/unproven");

    public record Due(long root, ListingKey listing) {}

    /// How many listings of the organization's branch right below the root, or of the root alone, count nowhere.
    public Uni<Long> unproven(Organization organization) {
        Long branch = organization.isRoot() ? null : organization.path().get(1);
        return Sql.first(UNPROVEN.with("root", organization.root()).and("branch", branch), Rows::number)
                .map(Optional::orElseThrow);
    }

    /// In turns of roots, and within a root of its branches; those that somebody waits for first. For the time of
    /// a lease.
    public Uni<List<Due>> claim(int howMany, Duration lease) {
        return Sql.list(
                CLAIM.with("how_many", howMany).and("seconds", lease.toMillis() / 1000.0),
                row -> new Due(row.number(), new ListingKey(row.number(), row.text())));
    }
}
