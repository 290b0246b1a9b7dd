package dev.guichet.ticket.person.store;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.person.domain.PersonFilter;
import dev.guichet.ticket.person.domain.ProvenAddress;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What persons have to do with tickets, desks, domains and other roots; the files say why this is plain SQL.
@ApplicationScoped
public class PersonStore {
    private static final SqlFile INSERT = SqlFile.of("person/insert");
    private static final SqlFile BY_IDS = SqlFile.of("person/by-ids");
    private static final SqlFile KNOWN = SqlFile.of("person/known");
    private static final SqlFile GUEST_AT_DESKS = SqlFile.of("person/guest-at-desks");
    private static final SqlFile AGENTS_DESK = SqlFile.of("person/agents-desk");
    private static final SqlFile PROGRAMS_DESK = SqlFile.of("person/programs-desk");
    private static final SqlFile ORGANIZATION_LISTING = SqlFile.of("person/organization-listing");
    private static final SqlFile ROOTS_COUNTING = SqlFile.of("person/roots-counting");

    /// A root where a domain counts.
    ///
    /// @param proven whether it has proved the domain; else the domain counts for that root alone
    public record CountingRoot(long id, boolean proven) {}

    /// Empty when the address, or the subject, is known in the root.
    ///
    /// @param proven by whom signs in with it; null when somebody else makes them known
    /// @param placedFrom as whose administrator somebody puts them there; null for nobody's
    public Uni<Optional<Person>> insert(
            long root, NewPerson person, @Nullable ProvenAddress proven, @Nullable Long placedFrom, Instant now) {
        return Sql.first(
                INSERT.with("root", root)
                        .and("organization", person.organization())
                        .and("guest_desk", person.guestDesk())
                        .and("email", person.email())
                        .and("name", person.name())
                        .and("locale", person.locale())
                        .and("zone", person.zone())
                        .and("organization_viewer", person.organizationViewer())
                        .and("subject", proven == null ? null : proven.subject())
                        .and("proven_at", proven == null ? null : Rows.timestamp(proven.at()))
                        .and("placed_from", placedFrom)
                        .and("now", Rows.timestamp(now)),
                PersonStore::person);
    }

    /// In no particular order, without those that are not known.
    public Uni<List<Person>> byIds(Collection<Long> ids) {
        return Sql.list(BY_IDS.with("ids", ids.toArray(Long[]::new)), PersonStore::person);
    }

    /// Ids of those the caller knows, newest first. Whom the filter leaves out is not looked for at all: so many are
    /// found as are asked for.
    ///
    /// @param before id of the last person of the page before, null for the first page
    public Uni<List<Long>> known(Rights caller, PersonFilter filter, @Nullable Long before, int howMany) {
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
                Rows::number);
    }

    /// Whether one of the desks has a ticket that the guest asks or follows.
    public Uni<Boolean> isGuestAt(Collection<Long> desks, long guest) {
        return Sql.first(GUEST_AT_DESKS.with("guest", guest).and("desks", desks.toArray(Long[]::new)), Rows::flag)
                .map(found -> found.orElse(false));
    }

    /// Id of the organization that has the domain: the one that proved it, else the one it is confirmed for.
    public Uni<Optional<Long>> organizationListing(String domain) {
        return Sql.first(ORGANIZATION_LISTING.with("domain", domain), Rows::number);
    }

    /// The roots where the domain counts; looks across roots.
    public Uni<List<CountingRoot>> rootsCounting(String domain) {
        return Sql.list(ROOTS_COUNTING.with("domain", domain), row -> new CountingRoot(row.number(), row.flag()));
    }

    /// Id of the desk that somebody becomes a guest of whom this agent makes known; empty when they sit at none.
    public Uni<Optional<Long>> deskOfAgent(long agent) {
        return Sql.first(AGENTS_DESK.with("agent", agent), Rows::number);
    }

    /// Id of the desk that somebody becomes a guest of whom a program of this organization makes known, if one answers
    /// it.
    public Uni<Optional<Long>> deskOfProgram(long organization) {
        return Sql.first(PROGRAMS_DESK.with("organization", organization), Rows::number);
    }

    private static Person person(Rows row) {
        return new Person(
                row.number(),
                row.number(),
                row.optionalNumber(),
                row.optionalNumber(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.flag(),
                row.optionalText(),
                row.instant(),
                row.instant(),
                row.number());
    }
}
