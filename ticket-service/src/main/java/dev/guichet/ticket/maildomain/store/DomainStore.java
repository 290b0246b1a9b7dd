package dev.guichet.ticket.maildomain.store;

import dev.guichet.kit.sql.SessionSql;
import dev.guichet.ticket.maildomain.domain.ListedDomain;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The listed domains of the current root, in domain terms.
@ApplicationScoped
public class DomainStore {
    private static final SqlFile FIND = SqlFile.of("mail-domain/find");
    private static final SqlFile SAVE = SqlFile.of("mail-domain/save");
    private static final SqlFile HURRY = SqlFile.of("mail-domain/hurry");
    private static final SqlFile POSTPONE = SqlFile.of("mail-domain/postpone");
    private static final String CLAIM = SqlFile.of("mail-domain/claim").text();

    /// A listing whose DNS is to be asked.
    public record Due(long root, long organization, String domain) {}

    /// By name.
    public Uni<List<ListedDomain>> of(long organization) {
        return Sql.list(FIND.with("organization", organization).and("domain", null), DomainStore::listed);
    }

    public Uni<Optional<ListedDomain>> one(long organization, String domain) {
        return Sql.first(FIND.with("organization", organization).and("domain", domain), DomainStore::listed);
    }

    /// @param checkAgain when its DNS is asked again; null leaves that as it is
    public Uni<Void> save(ListedDomain listed, @Nullable Instant checkAgain) {
        return Sql.run(SAVE.with("organization", listed.organization())
                .and("domain", listed.name())
                .and("confirmed_at", timestamp(listed.confirmedAt()))
                .and("proven_at", timestamp(listed.provenAt()))
                .and("missing_since", timestamp(listed.missingSince()))
                .and("checked_at", timestamp(listed.checkedAt()))
                .and("next_check_at", timestamp(checkAgain))
                .and("version", listed.version()));
    }

    /// Has its DNS asked at once, unless it has answered within `pause`.
    public Uni<Void> hurry(ListedDomain listed, Duration pause) {
        return Sql.run(HURRY.with("organization", listed.organization())
                .and("domain", listed.name())
                .and("seconds", seconds(pause)));
    }

    /// Nobody has answered: nothing is known but when to ask again.
    public Uni<Void> postpone(ListedDomain listed, Instant until) {
        return Sql.run(POSTPONE.with("organization", listed.organization())
                .and("domain", listed.name())
                .and("next_check_at", Rows.timestamp(until)));
    }

    /// Those that have waited longest, for the time of a lease; looks across roots.
    public Uni<List<Due>> claim(int howMany, Duration lease) {
        return SessionSql.select(CLAIM, howMany, seconds(lease))
                .map(rows -> rows.stream()
                        .map(Rows::new)
                        .map(row -> new Due(row.number(), row.number(), row.text()))
                        .toList());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static @Nullable Object timestamp(@Nullable Instant moment) {
        return moment == null ? null : Rows.timestamp(moment);
    }

    private static ListedDomain listed(Rows row) {
        return new ListedDomain(
                row.number(),
                row.text(),
                row.text(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.optionalInstant(),
                row.number());
    }
}
