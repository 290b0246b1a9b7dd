package dev.guichet.ticket.ticket.store;

import dev.guichet.events.TicketStatus;
import dev.guichet.kit.sql.SessionSql;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.Awaiting;
import dev.guichet.ticket.ticket.domain.Scope;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple3;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds numbers of tickets, newest first, in a [dev.guichet.kit.sql.ReadTransaction]. A statement is put together from
/// constants only and kept by its shape.
@ApplicationScoped
public class TicketSearch {
    private static final SqlFile GROUPS = SqlFile.of("ticket/groups");
    private static final SqlFile MATCHES = SqlFile.of("ticket/search");

    /// Large enough that one is enough as a rule, small enough to be cheap.
    private static final int BATCH = 1_000;

    /// Batches that one request looks at: a common word in a large root, of which the caller may see nothing, costs no
    /// more.
    private static final int ROUNDS = 10;

    /// Whether the index of a filter or the order of the numbers is the way depends on how many tickets have the value.
    private static final String PLANNED_FOR_THE_VALUES = "set local plan_cache_mode = force_custom_plan";

    /// What reads the tickets that were found is not.
    private static final String PLANNED_ONCE = "set local plan_cache_mode = force_generic_plan";

    private final SearchStatements statements = new SearchStatements();

    /// @param before only lower numbers; null begins with the newest
    public Uni<FoundNumbers> find(Scope scope, TicketFilter filter, @Nullable Long before, int howMany) {
        Set<TicketStatus> statuses = statuses(filter);
        Set<Branch> branches = branches(scope, filter);
        boolean hidden = filter.tag() != null && scope.inside().isEmpty();
        if (branches.isEmpty() || statuses.isEmpty() || hidden) {
            return Uni.createFrom().item(FoundNumbers.NONE);
        }
        // One more tells whether there is a next page.
        Probe probe = new Probe(scope, branches, statuses, narrowings(filter), howMany + 1);
        String group = filter.group();
        return group == null
                ? find(probe, filter, before)
                : groups(group, scope)
                        .chain(groups -> groups.isEmpty()
                                ? Uni.createFrom().item(FoundNumbers.NONE)
                                : find(probe.and(Narrowing.GROUP, groups.toArray(Long[]::new)), filter, before));
    }

    /// Of desks only whose inside the caller sees: which group a ticket is in is not for requesters.
    private static Uni<List<Long>> groups(String slug, Scope scope) {
        return Sql.list(GROUPS.with("slug", slug).and("desks", scope.inside().toArray(Long[]::new)), Rows::number);
    }

    private Uni<FoundNumbers> find(Probe probe, TicketFilter filter, @Nullable Long before) {
        Set<Branch> branches = probe.branches;
        int howMany = probe.howMany - 1;
        long from = before == null ? Long.MAX_VALUE : before;
        String words = filter.q();
        return words == null || branches.stream().allMatch(Branch::isPersonal)
                ? probe(words == null ? probe : probe.and(Narrowing.WORDS, words), from)
                        .map(found -> FoundNumbers.of(found, howMany))
                : matching(probe, words, from, List.of(), 1);
    }

    private record Probe(
            Scope scope,
            Set<Branch> branches,
            Set<TicketStatus> statuses,
            Map<Narrowing, @Nullable Object> narrowings,
            int howMany) {
        Probe and(Narrowing narrowing, Object value) {
            Map<Narrowing, @Nullable Object> more = new EnumMap<>(Narrowing.class);
            more.putAll(narrowings);
            more.put(narrowing, value);
            return new Probe(scope, branches, statuses, more, howMany);
        }
    }

    /// Words match in the whole root, the newest first and so many at a time, until enough of them may be seen, or
    /// enough were looked at for one request.
    private Uni<FoundNumbers> matching(Probe probe, String words, long before, List<Long> found, int round) {
        return Sql.list(MATCHES.with("q", words).and("before", before).and("how_many", BATCH), Rows::number)
                .chain(numbers -> seen(probe, numbers, before)
                        .map(seen -> joined(found, seen, probe.howMany))
                        .chain(all -> {
                            if (all.size() == probe.howMany || numbers.size() < BATCH) {
                                return Uni.createFrom().item(FoundNumbers.of(all, probe.howMany - 1));
                            }
                            return round == ROUNDS
                                    ? Uni.createFrom().item(new FoundNumbers(all, numbers.getLast()))
                                    : matching(probe, words, numbers.getLast(), all, round + 1);
                        }));
    }

    private Uni<List<Long>> seen(Probe probe, List<Long> numbers, long before) {
        return numbers.isEmpty()
                ? Uni.createFrom().item(List.of())
                : probe(probe.and(Narrowing.AMONG, numbers.toArray(Long[]::new)), before);
    }

    private Uni<List<Long>> probe(Probe probe, long before) {
        Set<Narrowing> shape = EnumSet.noneOf(Narrowing.class);
        shape.addAll(probe.narrowings.keySet());
        if (probe.branches.equals(Set.of(Branch.NAMED_DESK))) {
            shape.remove(Narrowing.DESK);
        }
        SqlFile.Bound statement = statements
                .of(probe.branches, shape)
                .with("before", before)
                .and("how_many", probe.howMany)
                .and("statuses", wires(probe.statuses));
        keys(probe.branches, probe.scope, statement);
        if (shape.stream().anyMatch(Narrowing::looksInside)) {
            statement.and("inside", probe.scope.inside().toArray(Long[]::new));
        }
        probe.narrowings.forEach((narrowing, value) -> {
            if (narrowing.parameter != null) {
                statement.and(narrowing.parameter, value);
            }
        });
        return shape.isEmpty()
                ? Sql.list(statement, Rows::number)
                : Uni.combine()
                        .all()
                        .unis(
                                SessionSql.execute(PLANNED_FOR_THE_VALUES),
                                Sql.list(statement, Rows::number),
                                SessionSql.execute(PLANNED_ONCE))
                        .asTuple()
                        .map(Tuple3::getItem2);
    }

    private static List<Long> joined(List<Long> found, List<Long> more, int howMany) {
        return Stream.concat(found.stream(), more.stream()).limit(howMany).toList();
    }

    private static Set<TicketStatus> statuses(TicketFilter filter) {
        Set<TicketStatus> wanted =
                filter.statuses().isEmpty() ? EnumSet.allOf(TicketStatus.class) : EnumSet.copyOf(filter.statuses());
        switch (filter.view()) {
            case QUEUE -> wanted.remove(TicketStatus.CLOSED);
            case ARCHIVE -> wanted.retainAll(Set.of(TicketStatus.CLOSED));
            case REQUESTED, CC, ORGANIZATION -> {}
            case null -> {}
        }
        return wanted;
    }

    private static Set<Branch> branches(Scope scope, TicketFilter filter) {
        Set<Branch> branches = EnumSet.noneOf(Branch.class);
        if (scope.root()) {
            branches.add(Branch.ROOT);
        }
        if (!scope.desks().isEmpty()) {
            branches.add(filter.desk() == null ? Branch.DESKS : Branch.NAMED_DESK);
        }
        if (scope.colleagues() != null) {
            branches.add(branch(scope.colleagues()));
        }
        if (scope.below() != null) {
            branches.add(Branch.BELOW);
        }
        if (scope.client() != null) {
            branches.add(Branch.CLIENT);
        }
        if (scope.requester() != null) {
            branches.add(Branch.REQUESTER);
        }
        if (scope.observer() != null) {
            branches.add(Branch.OBSERVER);
        }
        return branches;
    }

    private static Branch branch(Scope.Colleagues colleagues) {
        if (!colleagues.everywhere()) {
            return Branch.ORGANIZATION_AT;
        }
        return colleagues.desks().isEmpty() ? Branch.ORGANIZATION : Branch.ORGANIZATION_BUT;
    }

    private static Scope.Colleagues colleagues(Scope scope) {
        return Objects.requireNonNull(scope.colleagues());
    }

    private static void keys(Set<Branch> branches, Scope scope, SqlFile.Bound statement) {
        for (Branch branch : branches) {
            switch (branch) {
                case DESKS, NAMED_DESK -> statement.and("desks", scope.desks().toArray(Long[]::new));
                case ROOT -> statement.and("root", RootScope.required());
                case ORGANIZATION ->
                    statement.and("organization", colleagues(scope).organization());
                case ORGANIZATION_AT ->
                    statement
                            .and("organization", colleagues(scope).organization())
                            .and("shared", colleagues(scope).desks().toArray(Long[]::new));
                case ORGANIZATION_BUT ->
                    statement
                            .and("organization", colleagues(scope).organization())
                            .and("closed", colleagues(scope).desks().toArray(Long[]::new));
                case BELOW -> statement.and("below", scope.below());
                case CLIENT -> statement.and("client", scope.client());
                case REQUESTER -> statement.and("me", scope.requester());
                case OBSERVER -> statement.and("me_observing", scope.observer());
            }
        }
    }

    private static Map<Narrowing, @Nullable Object> narrowings(TicketFilter filter) {
        Map<Narrowing, @Nullable Object> narrowings = new EnumMap<>(Narrowing.class);
        Narrowing held = heldBy(filter.awaiting());
        if (held != null) {
            narrowings.put(held, null);
        }
        put(narrowings, Narrowing.ASSIGNEE, filter.assignee());
        put(narrowings, Narrowing.ASKED_BY, filter.requester());
        put(narrowings, Narrowing.NUMBER, filter.number());
        put(narrowings, Narrowing.FOLLOW_UP_OF, filter.followUpOf());
        put(narrowings, Narrowing.DESK, filter.desk());
        put(narrowings, Narrowing.TAG, filter.tag());
        put(narrowings, Narrowing.EXTERNAL_ID, filter.externalId());
        put(narrowings, Narrowing.UPDATED_AFTER, Rows.optionalTimestamp(filter.updatedAfter()));
        if (filter.unassigned()) {
            narrowings.put(Narrowing.UNASSIGNED, null);
        }
        if (!filter.priorities().isEmpty()) {
            narrowings.put(Narrowing.PRIORITIES, wires(filter.priorities()));
        }
        if (!filter.kinds().isEmpty()) {
            narrowings.put(Narrowing.KINDS, filter.kinds().toArray(String[]::new));
        }
        if (!filter.categories().isEmpty()) {
            narrowings.put(Narrowing.CATEGORIES, filter.categories().toArray(String[]::new));
        }
        if (!filter.channels().isEmpty()) {
            narrowings.put(Narrowing.CHANNELS, wires(filter.channels()));
        }
        return narrowings;
    }

    /// Which part of what is on hold is meant; null when all of it or none is.
    private static @Nullable Narrowing heldBy(Set<Awaiting> awaiting) {
        boolean internal = awaiting.contains(Awaiting.INTERNAL);
        if (internal == awaiting.contains(Awaiting.SUPPORT)) {
            return null;
        }
        return internal ? Narrowing.HELD_INSIDE : Narrowing.HELD_OUTSIDE;
    }

    private static void put(Map<Narrowing, @Nullable Object> into, Narrowing narrowing, @Nullable Object value) {
        if (value != null) {
            into.put(narrowing, value);
        }
    }

    private static String[] wires(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Rows::wire).collect(Collectors.toList()).toArray(String[]::new);
    }
}
