package dev.guichet.ticket.maildomain.store;

import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/// Listed domains whose DNS is to be asked, of all roots.
@ApplicationScoped
public class DomainStore {
    private static final SqlFile CLAIM = SqlFile.of("mail-domain/claim");

    public record Due(long root, ListingKey listing) {}

    /// Those that have waited longest, for the time of a lease.
    public Uni<List<Due>> claim(int howMany, Duration lease) {
        return Sql.list(
                CLAIM.with("how_many", howMany).and("seconds", lease.toMillis() / 1000.0),
                row -> new Due(row.number(), new ListingKey(row.number(), row.text())));
    }
}
