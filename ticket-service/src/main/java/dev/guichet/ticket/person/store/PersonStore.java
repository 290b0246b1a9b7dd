package dev.guichet.ticket.person.store;

import dev.guichet.ticket.person.domain.Home;
import dev.guichet.ticket.person.domain.NewPerson;
import dev.guichet.ticket.person.domain.Person;
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

/// Persons of the current root, in domain terms.
@ApplicationScoped
public class PersonStore {
    /// The unique index that keeps an address one person's in a root.
    public static final String ADDRESS_TAKEN = "person_email_taken";

    private static final SqlFile FIND = SqlFile.of("person/find");
    private static final SqlFile LOCK = SqlFile.of("person/lock");
    private static final SqlFile HOLD = SqlFile.of("person/hold");
    private static final SqlFile INSERT = SqlFile.of("person/insert");
    private static final SqlFile SAVE = SqlFile.of("person/save");
    private static final SqlFile RENAME = SqlFile.of("person/rename");
    private static final SqlFile PROVEN = SqlFile.of("person/proven");
    private static final SqlFile HOME = SqlFile.of("person/home");
    private static final SqlFile PLACE = SqlFile.of("person/place");
    private static final SqlFile PLACED_FROM = SqlFile.of("person/placed-from");
    private static final SqlFile AGENTS_DESK = SqlFile.of("person/agents-desk");
    private static final SqlFile PROGRAMS_DESK = SqlFile.of("person/programs-desk");
    private static final SqlFile ORGANIZATION_LISTING = SqlFile.of("person/organization-listing");
    private static final SqlFile ROOTS_PROVING = SqlFile.of("person/roots-proving");
    private static final SqlFile ROOTS_CONFIRMING = SqlFile.of("person/roots-confirming");

    public Uni<Optional<Person>> byId(long id) {
        return Sql.first(find(List.of(id), null, null), PersonRows::person);
    }

    public Uni<List<Person>> byIds(Collection<Long> ids) {
        return Sql.list(find(ids, null, null), PersonRows::person);
    }

    public Uni<Optional<Person>> byEmail(String email) {
        return Sql.first(find(List.of(), email, null), PersonRows::person);
    }

    public Uni<Optional<Person>> bySubject(String subject) {
        return Sql.first(find(List.of(), null, subject), PersonRows::person);
    }

    /// The person with their row locked until the transaction ends.
    public Uni<Optional<Person>> lock(long id) {
        return Sql.first(LOCK.with("id", id).and("email", null), Rows::number).chain(this::read);
    }

    public Uni<Optional<Person>> lockByEmail(String email) {
        return Sql.first(LOCK.with("id", null).and("email", email), Rows::number)
                .chain(this::read);
    }

    /// The person, whom nobody changes until the transaction ends.
    public Uni<Optional<Person>> hold(long id) {
        return Sql.first(HOLD.with("id", id), Rows::number).chain(this::read);
    }

    /// Empty when the address, or the subject, is known in the root.
    public Uni<Optional<Person>> insert(long root, NewPerson person, @Nullable String subject, Instant now) {
        return Sql.first(
                INSERT.with("root", root)
                        .and("organization", person.organization())
                        .and("guest_desk", person.guestDesk())
                        .and("email", person.email())
                        .and("name", person.name())
                        .and("locale", person.locale())
                        .and("zone", person.zone())
                        .and("organization_viewer", person.organizationViewer())
                        .and("subject", subject)
                        .and("now", Rows.timestamp(now)),
                PersonRows::person);
    }

    public Uni<Void> save(Person person) {
        return Sql.run(SAVE.with("id", person.id())
                .and("organization", person.organization())
                .and("guest_desk", person.guestDesk())
                .and("name", person.name())
                .and("locale", person.locale())
                .and("zone", person.zone())
                .and("organization_viewer", person.organizationViewer())
                .and("subject", person.subject())
                .and("now", Rows.timestamp(person.updatedAt()))
                .and("version", person.version()));
    }

    /// The person with the address that their token proves; empty when it is somebody's in the root, or the
    /// token is older than the proof of the present one. Of two who want one at once, one runs into
    /// [#ADDRESS_TAKEN].
    public Uni<Optional<Person>> rename(long id, String subject, String email, Instant provenAt) {
        return Sql.first(
                RENAME.with("id", id)
                        .and("subject", subject)
                        .and("email", email)
                        .and("proven_at", Rows.timestamp(provenAt)),
                PersonRows::person);
    }

    /// Notes when the address of somebody who has just signed in was proven: no older token brings another one.
    public Uni<Void> proven(Person person, Instant at) {
        return Sql.run(PROVEN.with("id", person.id()).and("proven_at", Rows.timestamp(at)));
    }

    /// Remembers as whose administrator somebody put the person where they are; null for nobody's. No version of the
    /// person: nobody is shown it.
    public Uni<Void> place(long id, @Nullable Long placedFrom) {
        return Sql.run(PLACE.with("id", id).and("placed_from", placedFrom));
    }

    public Uni<Optional<Long>> placedFrom(long id) {
        return Sql.first(PLACED_FROM.with("id", id), Rows::number);
    }

    /// Id of the organization that has the domain: the one that proved it, else the one it is confirmed for.
    public Uni<Optional<Long>> organizationListing(String domain) {
        return Sql.first(ORGANIZATION_LISTING.with("domain", domain), Rows::number);
    }

    /// The roots that have proved the domain; looks across roots.
    public Uni<List<Long>> rootsProving(String domain) {
        return Sql.list(ROOTS_PROVING.with("domain", domain), Rows::number);
    }

    /// The roots where the domain counts, for them alone; looks across roots.
    public Uni<List<Long>> rootsConfirming(String domain) {
        return Sql.list(ROOTS_CONFIRMING.with("domain", domain), Rows::number);
    }

    public Uni<Optional<Home>> home(long organization) {
        return Sql.first(HOME.with("organization", organization), PersonRows::home);
    }

    /// Empty for a guest.
    public Uni<Optional<Home>> home(Person person) {
        Long organization = person.organization();
        return organization == null ? Uni.createFrom().item(Optional.empty()) : home(organization);
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

    private Uni<Optional<Person>> read(Optional<Long> id) {
        return id.isPresent() ? byId(id.get()) : Uni.createFrom().item(Optional.empty());
    }

    private static SqlFile.Bound find(Collection<Long> ids, @Nullable String email, @Nullable String subject) {
        return FIND.with("ids", ids.toArray(Long[]::new)).and("email", email).and("subject", subject);
    }
}
