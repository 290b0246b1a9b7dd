package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.ActionContext;
import dev.guichet.kit.directory.Rights;
import dev.guichet.kit.problem.Refused;
import dev.guichet.kit.sql.ReadTransaction;
import dev.guichet.kit.tenancy.WithReadTransaction;
import dev.guichet.ticket.person.app.Persons;
import dev.guichet.ticket.person.domain.Person;
import dev.guichet.ticket.sql.Slice;
import dev.guichet.ticket.thread.app.Threads;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.AsOf;
import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import dev.guichet.ticket.ticket.domain.Unread;
import dev.guichet.ticket.ticket.store.FoundNumbers;
import dev.guichet.ticket.ticket.store.ReadMarkerStore;
import dev.guichet.ticket.ticket.store.TicketStore;
import dev.guichet.ticket.timeline.app.Timelines;
import dev.guichet.ticket.timeline.domain.Fact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads tickets, for those who may see them.
@ApplicationScoped
public class TicketQueries {
    private final TicketStore store;
    private final Listing listing;
    private final ReadMarkerStore markers;
    private final Threads threads;
    private final Timelines timelines;
    private final Persons persons;

    TicketQueries(
            TicketStore store,
            Listing listing,
            ReadMarkerStore markers,
            Threads threads,
            Timelines timelines,
            Persons persons) {
        this.store = store;
        this.listing = listing;
        this.markers = markers;
        this.threads = threads;
        this.timelines = timelines;
        this.persons = persons;
    }

    /// @param tickets newest number first
    /// @param next number that the next page goes on below; null when there is none
    /// @param rights of the caller
    /// @param unread numbers of those where something happened that the caller has not read; null for a program
    public record Found(
            List<AsOf> tickets,
            @Nullable Long next,
            Rights rights,
            @Nullable Set<Long> unread) {}

    /// @param messages newest first
    public record ThreadPage(Slice<Message> messages, Ticket ticket) {}

    /// A message, and the version of its ticket for whoever reads it.
    public record Heard(Message message, long version) {}

    /// @param facts newest first
    /// @param messages of the facts that are or brought one, by id
    /// @param people whom the facts name, by id
    /// @param followUps numbers of the tickets that continue it, as far as the caller may know of them
    public record TimelinePage(
            Slice<Fact> facts,
            Map<Long, Message> messages,
            Map<Long, Person> people,
            boolean internal,
            List<Long> followUps) {}

    /// @throws Refused `TICKET_NOT_FOUND` also when the caller may not know of it
    @WithReadTransaction
    public Uni<Found> one(ActionContext context, TicketNumber number) {
        return ReadTransaction.last(Uni.combine()
                .all()
                .unis(context.rights(), store.readAsOf(number), unread(context, List.of(number.value())))
                .asTuple()
                .map(read -> found(
                        List.of(seen(read.getItem1(), read.getItem2())), null, read.getItem1(), read.getItem3())));
    }

    @WithReadTransaction
    public Uni<Found> list(ActionContext context, TicketFilter filter, @Nullable Long before, int howMany) {
        return context.rights()
                .chain(rights -> listing.numbers(rights, filter, before, howMany)
                        .chain(found -> ReadTransaction.last(light(context, found, rights))));
    }

    /// A page of tickets with large fields ends early.
    private Uni<Found> light(ActionContext context, FoundNumbers found, Rights rights) {
        return Uni.combine()
                .all()
                .unis(asOf(found.numbers()), unread(context, found.numbers()))
                .asTuple()
                .map(read -> light(read.getItem1(), found.next(), rights, read.getItem2()));
    }

    private static Found light(List<AsOf> tickets, @Nullable Long next, Rights rights, Unread unread) {
        List<AsOf> light = new Slice<>(tickets, next != null)
                .within(read -> read.ticket().content().fields().length())
                .rows();
        return found(
                light,
                light.size() < tickets.size()
                        ? Long.valueOf(light.getLast().ticket().number().value())
                        : next,
                rights,
                unread);
    }

    private static Found found(List<AsOf> tickets, @Nullable Long next, Rights rights, Unread unread) {
        return new Found(
                tickets,
                next,
                rights,
                rights.person() == null
                        ? null
                        : tickets.stream()
                                .map(AsOf::ticket)
                                .filter(ticket ->
                                        unread.has(ticket.number().value(), Position.readsInternal(rights, ticket)))
                                .map(ticket -> ticket.number().value())
                                .collect(Collectors.toSet()));
    }

    /// Asked before it is known what the caller may see of them, and told them only then.
    private Uni<Unread> unread(ActionContext context, List<Long> numbers) {
        Long reader = context.person();
        return reader == null || numbers.isEmpty()
                ? Uni.createFrom().item(Unread.NOTHING)
                : markers.unread(reader, numbers);
    }

    private Uni<List<Ticket>> tickets(List<Long> numbers) {
        return asOf(numbers).map(found -> found.stream().map(AsOf::ticket).toList());
    }

    private Uni<List<AsOf>> asOf(List<Long> numbers) {
        return numbers.isEmpty() ? Uni.createFrom().item(List.of()) : store.readAsOf(numbers);
    }

    /// @param before id of the last message seen; null begins with the newest
    @WithReadTransaction
    public Uni<ThreadPage> thread(ActionContext context, TicketNumber number, @Nullable Long before, int limit) {
        return asked(context, number)
                .chain(seen -> ReadTransaction.last(threads.page(number.value(), before, readsInternal(seen), limit))
                        .map(messages -> new ThreadPage(messages, seen.ticket())));
    }

    /// @throws Refused `MESSAGE_NOT_FOUND` also when the caller may not know of it
    @WithReadTransaction
    public Uni<Heard> message(ActionContext context, TicketNumber number, long id) {
        return asked(context, number)
                .chain(seen -> ReadTransaction.last(threads.byIds(List.of(id)))
                        .map(found -> found.stream()
                                .filter(message -> message.ticket() == number.value())
                                .filter(message -> message.isPublic() || readsInternal(seen))
                                .findFirst()
                                .map(message -> new Heard(
                                        message,
                                        Position.revision(seen.rights(), seen.ticket())
                                                .version()))
                                .orElseThrow(() -> Refused.because(TicketRefusal.MESSAGE_NOT_FOUND))));
    }

    /// @param before version of the last fact seen, as it was shown; null begins with the newest
    @WithReadTransaction
    public Uni<TimelinePage> timeline(ActionContext context, TicketNumber number, @Nullable Long before, int limit) {
        return asked(context, number)
                .chain(seen -> timelines
                        .page(number.value(), before, readsInternal(seen), limit)
                        .chain(facts -> page(facts, seen)));
    }

    private Uni<TimelinePage> page(Slice<Fact> slice, Handled seen) {
        List<Fact> facts = slice.rows();
        List<Long> ids = facts.stream()
                .filter(fact -> fact.what().isSaid())
                .map(Fact::message)
                .filter(Objects::nonNull)
                .toList();
        return ReadTransaction.last(Uni.combine()
                .all()
                .unis(threads.byIds(ids), persons.byIds(named(facts)))
                .asTuple()
                .map(read -> page(slice, byId(read.getItem1(), Message::id), read.getItem2(), seen)));
    }

    private static TimelinePage page(
            Slice<Fact> slice, Map<Long, Message> messages, List<Person> people, Handled seen) {
        return new TimelinePage(
                slice.within(fact -> weight(fact, messages)),
                messages,
                byId(people, Person::id),
                readsInternal(seen),
                Position.followUps(seen.rights(), seen.ticket()));
    }

    private static long weight(Fact fact, Map<Long, Message> messages) {
        Long id = fact.message();
        Message said = id == null || !fact.what().isSaid() ? null : messages.get(id);
        String details = fact.details();
        return (details == null ? 0 : details.length())
                + (said == null ? 0 : said.text().answerWeight());
    }

    /// Whether the caller may still be told what they were told of tickets. Within the caller's transaction.
    ///
    /// @param inside desk whose inside they were shown
    /// @throws Refused `TICKET_NOT_FOUND`, or `ONLY_FOR_AGENTS` when all that they see no more is the inside
    public Uni<Void> requireStill(ActionContext context, Set<Long> numbers, OptionalLong inside) {
        return context.rights()
                .chain(rights -> tickets(List.copyOf(numbers)).invoke(found -> {
                    boolean all = found.stream()
                            .allMatch(ticket -> Position.of(rights, ticket).isPresent());
                    if (!all || found.size() < numbers.size()) {
                        throw Refused.because(TicketRefusal.TICKET_NOT_FOUND);
                    }
                    if (inside.isPresent() && !Position.readsInternal(rights, inside.getAsLong())) {
                        throw Refused.because(TicketRefusal.ONLY_FOR_AGENTS);
                    }
                }))
                .replaceWithVoid();
    }

    /// Within the caller's transaction.
    ///
    /// @throws Refused `TICKET_NOT_FOUND` also when the caller may not know of it
    Uni<Handled> seen(ActionContext context, TicketNumber number) {
        return context.rights().chain(rights -> store.readAsOf(number).map(found -> known(rights, found)));
    }

    /// The same in one flight, within a transaction that only reads.
    private Uni<Handled> asked(ActionContext context, TicketNumber number) {
        return Uni.combine()
                .all()
                .unis(context.rights(), store.readAsOf(number))
                .asTuple()
                .map(read -> known(read.getItem1(), read.getItem2()));
    }

    private static Handled known(Rights rights, Optional<AsOf> found) {
        AsOf read = seen(rights, found);
        return new Handled(read.ticket(), rights, null, read.now());
    }

    private static AsOf seen(Rights rights, Optional<AsOf> found) {
        return found.filter(read -> Position.of(rights, read.ticket()).isPresent())
                .orElseThrow(() -> Refused.because(TicketRefusal.TICKET_NOT_FOUND));
    }

    private static boolean readsInternal(Handled seen) {
        return Position.readsInternal(seen.rights(), seen.ticket());
    }

    private static Set<Long> named(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> TicketTimeline.named(fact).stream())
                .collect(Collectors.toSet());
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, item -> item));
    }
}
