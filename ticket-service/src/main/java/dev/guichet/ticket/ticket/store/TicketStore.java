package dev.guichet.ticket.ticket.store;

import dev.guichet.ticket.desk.domain.Desk;
import dev.guichet.ticket.desk.domain.DeskGroup;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.AsOf;
import dev.guichet.ticket.ticket.domain.CategoryStanding;
import dev.guichet.ticket.ticket.domain.Closure;
import dev.guichet.ticket.ticket.domain.Participant;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.timeline.domain.Fact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tickets of the current root, in domain terms. Every method runs inside the caller's transaction.
@ApplicationScoped
public class TicketStore {
    private static final SqlFile READ = SqlFile.of("ticket/read");
    private static final String ONCE = "case when lag(d.id) over w = d.id then null else %s end";
    static final SqlFile READ_SEVERAL = SqlFile.of(
            "ticket/read",
            Map.of(
                    "where t.number = :number",
                    "where t.number = any(:numbers) window w as (order by t.number desc) order by t.number desc",
                    "d.rules::text",
                    ONCE.formatted("d.rules::text"),
                    "d.labels::text",
                    ONCE.formatted("d.labels::text")));
    private static final SqlFile LOCK = SqlFile.of("ticket/lock");
    private static final SqlFile UPDATE = SqlFile.of("ticket/update");
    private static final SqlFile ADD_OBSERVERS = SqlFile.of("create-ticket/optional-observers");
    private static final SqlFile REMOVE_OBSERVERS = SqlFile.of("ticket/remove-observers");
    private static final SqlFile ADD_TAGS = SqlFile.of("create-ticket/optional-tags");
    private static final SqlFile REMOVE_TAGS = SqlFile.of("ticket/remove-tags");
    private static final SqlFile STANDING = SqlFile.of("ticket/category-standing");
    private static final SqlFile GROUP = SqlFile.of("ticket/group");
    private static final SqlFile MEMBER = SqlFile.of("ticket/member");
    private static final SqlFile FOLLOW_UPS = SqlFile.of("ticket/follow-ups");
    private static final SqlFile REQUEST = SqlFile.of("ticket/request");
    private static final SqlFile LEFT_BEHIND = SqlFile.of("ticket/left-behind");

    /// Newest number first, without those that the root does not have.
    public Uni<List<Ticket>> read(Collection<Long> numbers) {
        return readAsOf(numbers).map(found -> found.stream().map(AsOf::ticket).toList());
    }

    /// The same, each with the time.
    public Uni<List<AsOf>> readAsOf(Collection<Long> numbers) {
        Function<Rows, Ticket> tickets = TicketRows.several();
        return Sql.list(
                READ_SEVERAL.with("numbers", numbers.toArray(Long[]::new)),
                row -> new AsOf(tickets.apply(row), row.instant()));
    }

    public Uni<Optional<Ticket>> read(TicketNumber number) {
        return readAsOf(number).map(found -> found.map(AsOf::ticket));
    }

    public Uni<Optional<AsOf>> readAsOf(TicketNumber number) {
        return Sql.first(READ.with("number", number.value()), row -> new AsOf(TicketRows.read(row), row.instant()));
    }

    /// The ticket as it is once its row is locked, until the transaction ends.
    public Uni<Optional<Locked>> lock(TicketNumber number) {
        return Sql.first(LOCK.with("number", number.value()), TicketStore::clock)
                .chain(clock -> clock.isEmpty()
                        ? Uni.createFrom().item(Optional.<Locked>empty())
                        : read(number).map(found -> found.map(ticket -> Locked.of(ticket, clock.get()))));
    }

    /// What continues a closed ticket, and what continues that, and so on; newest number first, so many at most.
    public Uni<List<Ticket>> followUps(TicketNumber closed) {
        return Sql.list(FOLLOW_UPS.with("number", closed.value()), Rows::number)
                .chain(numbers -> numbers.isEmpty() ? Uni.createFrom().item(List.of()) : read(numbers));
    }

    /// Of the tickets that continue each other, this one among them; lowest first, which is the oldest.
    public Uni<List<TicketNumber>> request(TicketNumber one) {
        return Sql.list(REQUEST.with("number", one.value()), row -> new TicketNumber(row.number()));
    }

    /// Tickets that a person still has at a desk they left, locked until the transaction ends, and when that
    /// was.
    ///
    /// @param leftAt what they were given later is not among them
    public Uni<List<Locked>> leftBehind(long desk, long person, Instant leftAt, int howMany) {
        SqlFile.Bound left = LEFT_BEHIND
                .with("desk", desk)
                .and("person", person)
                .and("left_at", Rows.timestamp(leftAt))
                .and("how_many", howMany);
        return Sql.list(left, row -> Map.entry(row.number(), row.instant()))
                .chain(clocks -> clocks.isEmpty() ? Uni.createFrom().item(List.of()) : locked(clocks));
    }

    private Uni<List<Locked>> locked(List<Map.Entry<Long, Instant>> clocks) {
        Map<Long, Instant> byNumber = clocks.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return read(byNumber.keySet())
                .map(tickets -> tickets.reversed().stream()
                        .map(ticket -> Locked.of(
                                ticket,
                                Objects.requireNonNull(
                                        byNumber.get(ticket.number().value()))))
                        .toList());
    }

    /// Writes a ticket that begins in this transaction.
    public Uni<Void> insert(Ticket ticket, Message first, Fact created) {
        return run(TicketInsert.statements(ticket, first, created));
    }

    /// Writes a ticket that [#lock] read in this transaction.
    public Uni<Void> save(Ticket before, Ticket after) {
        return Sql.run(update(after)).chain(() -> saveObservers(before, after)).chain(() -> saveTags(before, after));
    }

    /// Somebody if they are a member of the desk, and then they stay one until the transaction ends.
    public Uni<Optional<Participant>> member(long person, long desk) {
        return Sql.first(MEMBER.with("person", person).and("desk", desk), TicketRows::participant);
    }

    /// A group of the desk, which stays until the transaction ends.
    public Uni<Optional<DeskGroup>> group(String slug, Desk desk) {
        return Sql.first(
                GROUP.with("slug", slug).and("desk", desk.id()),
                row -> new DeskGroup(row.number(), row.text(), row.text()));
    }

    /// What a word for a category is to a desk.
    public Uni<CategoryStanding> standing(String category, Desk desk) {
        return Sql.first(
                        STANDING.with("category", category).and("organization", desk.organization()),
                        row -> CategoryStanding.of(row.flag(), row.flag()))
                .map(Optional::orElseThrow);
    }

    private static SqlFile.Bound update(Ticket ticket) {
        Closure closure = ticket.closure();
        Participant assignee = ticket.assignee();
        DeskGroup group = ticket.group();
        return UPDATE.with("number", ticket.number().value())
                .and("status", Rows.wire(ticket.status()))
                .and("episode", ticket.episode().number())
                .and("status_since", Rows.timestamp(ticket.episode().since()))
                .and("closed_how", closure == null ? null : Rows.wire(closure.how()))
                .and("closed_reason", closure == null ? null : closure.reason())
                .and("closed_from", closure == null ? null : Rows.wire(closure.from()))
                .and("closed_at", closure == null ? null : Rows.timestamp(closure.at()))
                .and(
                        "closed_by_kind",
                        closure == null ? null : Rows.wire(closure.by().kind()))
                .and("closed_by_person", closure == null ? null : closure.by().person())
                .and("closed_by_client", closure == null ? null : closure.by().client())
                .and("subject", ticket.content().subject())
                .and("kind", ticket.content().kind())
                .and("priority", Rows.wire(ticket.content().priority()))
                .and("category", ticket.content().category())
                .and("fields", ticket.content().fields())
                .and("assignee", assignee == null ? null : assignee.id())
                .and("group", group == null ? null : group.id())
                .and("updated_at", Rows.timestamp(ticket.updatedAt()))
                .and("last_message_at", Rows.timestamp(ticket.lastMessageAt()))
                .and("version", ticket.version())
                .and("public_version", ticket.shown().version())
                .and("public_updated_at", Rows.timestamp(ticket.shown().at()));
    }

    private static Uni<Void> saveObservers(Ticket before, Ticket after) {
        Long[] added = missing(after.observers(), before.observers());
        Long[] removed = missing(before.observers(), after.observers());
        return (added.length == 0 ? nothing() : Sql.run(observers(after, added)))
                .chain(() -> removed.length == 0
                        ? nothing()
                        : Sql.run(REMOVE_OBSERVERS
                                .with("number", after.number().value())
                                .and("persons", removed)));
    }

    private static Uni<Void> saveTags(Ticket before, Ticket after) {
        List<String> tags = after.content().tags();
        if (tags.equals(before.content().tags())) {
            return nothing();
        }
        return Sql.run(REMOVE_TAGS.with("number", after.number().value()))
                .chain(() -> tags.isEmpty() ? nothing() : Sql.run(tags(after)));
    }

    static SqlFile.Bound observers(Ticket ticket, Long[] persons) {
        return ADD_OBSERVERS
                .with("root", ticket.origin().root())
                .and("number", ticket.number().value())
                .and("now", Rows.timestamp(ticket.updatedAt()))
                .and("persons", persons);
    }

    static SqlFile.Bound tags(Ticket ticket) {
        return ADD_TAGS.with("root", ticket.origin().root())
                .and("number", ticket.number().value())
                .and("tags", ticket.content().tags().toArray(String[]::new));
    }

    private static Long[] missing(List<Participant> all, List<Participant> without) {
        Set<Long> there = without.stream().map(Participant::id).collect(Collectors.toSet());
        return all.stream()
                .map(Participant::id)
                .filter(id -> !there.contains(id))
                .toArray(Long[]::new);
    }

    private static Uni<Void> run(List<SqlFile.Bound> statements) {
        Uni<Void> written = nothing();
        for (SqlFile.Bound statement : statements) {
            written = written.chain(() -> Sql.run(statement));
        }
        return written;
    }

    private static Instant clock(Rows row) {
        row.skip(1);
        return row.instant();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
