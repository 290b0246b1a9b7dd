package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.ReadMarker;
import dev.guichet.ticket.ticket.domain.Unread;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far persons have read tickets.
@ApplicationScoped
public class ReadMarkerStore {
    private static final SqlFile UNREAD = SqlFile.of("ticket/unread");
    private static final SqlFile FIND = SqlFile.of("ticket/read-marker");
    private static final SqlFile UNTIL = SqlFile.of("ticket/read-until");
    private static final SqlFile MARK = SqlFile.of("ticket/mark-read");
    private static final SqlFile FORGET = SqlFile.of("ticket/forget-read");

    /// Those tickets where something happened that the person neither did nor read.
    public Uni<Unread> unread(long person, Collection<Long> numbers) {
        return Sql.list(
                        UNREAD.with("me", person).and("numbers", numbers.toArray(Long[]::new)),
                        row -> Map.entry(row.number(), row.flag()))
                .map(found -> new Unread(
                        found.stream().map(Map.Entry::getKey).collect(Collectors.toSet()),
                        found.stream()
                                .filter(Map.Entry::getValue)
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }

    public Uni<Optional<ReadMarker>> find(long person, long ticket) {
        return Sql.first(FIND.with("me", person).and("number", ticket), ReadMarkerStore::marker);
    }

    /// Until where somebody has read who has read this version.
    ///
    /// @param inside whether they see the ticket's inside: versions count accordingly
    public Uni<ReadMarker> until(long ticket, long version, boolean inside) {
        return Sql.first(
                        UNTIL.with("ticket", ticket).and("version", version).and("internal", inside),
                        row -> new ReadMarker(row.number(), row.number(), null))
                .map(found -> found.orElse(ReadMarker.NONE));
    }

    /// @return what holds from now on: a marker never goes back
    public Uni<ReadMarker> mark(long root, long person, long ticket, ReadMarker until, boolean inside) {
        return Sql.first(
                        MARK.with("root", root)
                                .and("me", person)
                                .and("number", ticket)
                                .and("version", until.version())
                                .and("public_version", until.shown())
                                .and("internal", inside),
                        ReadMarkerStore::marker)
                .map(Optional::orElseThrow);
    }

    public Uni<Void> forget(long person, long ticket) {
        return Sql.run(FORGET.with("me", person).and("number", ticket));
    }

    private static ReadMarker marker(Rows row) {
        return new ReadMarker(row.number(), row.number(), row.instant());
    }
}
