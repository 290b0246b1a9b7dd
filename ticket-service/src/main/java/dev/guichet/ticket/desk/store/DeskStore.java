package dev.guichet.ticket.desk.store;

import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskKind;
import dev.guichet.ticket.desk.domain.DeskRules;
import dev.guichet.ticket.desk.domain.OfferedForms;
import dev.guichet.ticket.desk.domain.Opener;
import dev.guichet.ticket.desk.domain.Staff;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What desks of the current root have to do with other features; the files say why this is plain SQL.
@ApplicationScoped
public class DeskStore {
    private static final SqlFile KNOWN = SqlFile.of("desk/known");
    private static final SqlFile MEMBERS = SqlFile.of("desk/members");
    private static final SqlFile OF_GUEST = SqlFile.of("desk/of-guest");
    private static final SqlFile OFFERED_FORMS = SqlFile.of("desk/offered-forms");

    /// A desk, by id, with the organization that opened it.
    public record Known(long desk, Opener opener) {}

    private record At(long desk, DeskMember member) {}

    /// Newest first.
    ///
    /// @param counters organizations whose desks are known
    /// @param guestDesk one that is known by itself; null for none
    /// @param branches organizations whose desks are known, and those below them
    /// @param before id of the last desk of the page before, null for the first page
    public Uni<List<Known>> known(
            Collection<Long> counters,
            @Nullable Long guestDesk,
            Collection<Long> branches,
            @Nullable Long organization,
            @Nullable Long before,
            int howMany) {
        return Sql.list(
                KNOWN.with("counters", counters.toArray(Long[]::new))
                        .and("guest_desk", guestDesk)
                        .and("branches", branches.toArray(Long[]::new))
                        .and("organization", organization)
                        .and("before", before)
                        .and("how_many", (long) howMany),
                row -> new Known(row.number(), new Opener(row.number(), row.text(), row.text(), row.numbers())));
    }

    /// One query, however many desks there are.
    public Uni<List<Staff>> staffed(List<Desk> desks) {
        Long[] ids = desks.stream().map(Desk::id).toArray(Long[]::new);
        return Sql.list(MEMBERS.with("desks", ids), DeskStore::at).map(all -> {
            Map<Long, List<DeskMember>> byDesk = all.stream()
                    .collect(Collectors.groupingBy(At::desk, Collectors.mapping(At::member, Collectors.toList())));
            return desks.stream()
                    .map(desk -> new Staff(desk, byDesk.getOrDefault(desk.id(), List.of())))
                    .toList();
        });
    }

    public Uni<Staff> staffed(Desk desk) {
        return staffed(List.of(desk)).map(List::getFirst);
    }

    /// What the desk offers, beside what these rules of it take.
    public Uni<OfferedForms> offeredForms(long desk, DeskRules rules) {
        String[] kinds = rules.kinds().stream().map(DeskKind::name).toArray(String[]::new);
        return Sql.first(
                        OFFERED_FORMS.with("desk", desk).and("kinds", kinds),
                        row -> new OfferedForms(row.number(), row.optionalText()))
                .map(Optional::orElseThrow);
    }

    /// Id of the desk that made a guest known, if one did.
    public Uni<Optional<Long>> ofGuest(long person) {
        return Sql.first(OF_GUEST.with("person", person), Rows::number);
    }

    private static At at(Rows row) {
        long desk = row.number();
        long person = row.number();
        DeskRole role = row.one(DeskRole.class);
        return new At(desk, new DeskMember(person, role, row.text(), row.text(), row.text()));
    }
}
