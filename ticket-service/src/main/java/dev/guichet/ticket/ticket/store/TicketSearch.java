package dev.guichet.ticket.ticket.store;

import dev.guichet.events.TicketStatus;
import dev.guichet.kit.tenancy.RootScope;
import dev.guichet.ticket.sql.Rows;
import dev.guichet.ticket.sql.Sql;
import dev.guichet.ticket.sql.SqlFile;
import dev.guichet.ticket.ticket.domain.Scope;
import dev.guichet.ticket.ticket.domain.TicketFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds numbers of tickets, newest first. A statement is put together from constants only and kept by its shape.
@ApplicationScoped
public class TicketSearch {
    private final SearchStatements statements = new SearchStatements();

    /// @param before only lower numbers; null begins with the newest
    public Uni<List<Long>> find(Scope scope, TicketFilter filter, @Nullable Long before, int howMany) {
        Set<TicketStatus> statuses = statuses(filter);
        Set<Branch> branches = branches(scope, filter);
        if (branches.isEmpty() || statuses.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Map<Narrowing, @Nullable Object> narrowings = narrowings(filter);
        boolean named = branches.equals(Set.of(Branch.NAMED_DESK));
        Set<Narrowing> shown =
                narrowings.isEmpty() ? EnumSet.noneOf(Narrowing.class) : EnumSet.copyOf(narrowings.keySet());
        if (named) {
            shown.remove(Narrowing.DESK);
        }
        SqlFile.Bound statement = statements
                .of(branches, shown)
                .with("before", before == null ? Long.MAX_VALUE : before)
                .and("how_many", howMany)
                .and("statuses", wires(statuses));
        keys(branches, scope, statement);
        narrowings.forEach((narrowing, value) -> {
            if (narrowing.parameter != null) {
                statement.and(narrowing.parameter, value);
            }
        });
        return Sql.list(statement, Rows::number);
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
        if (scope.organization() != null) {
            branches.add(Branch.ORGANIZATION);
        }
        if (scope.below() != null) {
            branches.add(Branch.BELOW);
        }
        if (scope.requester() != null) {
            branches.add(Branch.REQUESTER);
        }
        if (scope.observer() != null) {
            branches.add(Branch.OBSERVER);
        }
        return branches;
    }

    private static void keys(Set<Branch> branches, Scope scope, SqlFile.Bound statement) {
        for (Branch branch : branches) {
            switch (branch) {
                case DESKS, NAMED_DESK -> statement.and("desks", scope.desks().toArray(Long[]::new));
                case ROOT -> statement.and("root", RootScope.required());
                case ORGANIZATION -> statement.and("organization", scope.organization());
                case BELOW -> statement.and("below", scope.below());
                case REQUESTER -> statement.and("me", scope.requester());
                case OBSERVER -> statement.and("me_observing", scope.observer());
            }
        }
    }

    private static Map<Narrowing, @Nullable Object> narrowings(TicketFilter filter) {
        Map<Narrowing, @Nullable Object> narrowings = new EnumMap<>(Narrowing.class);
        put(narrowings, Narrowing.ASSIGNEE, filter.assignee());
        put(narrowings, Narrowing.ASKED_BY, filter.requester());
        put(narrowings, Narrowing.NUMBER, filter.number());
        put(narrowings, Narrowing.FOLLOW_UP_OF, filter.followUpOf());
        put(narrowings, Narrowing.DESK, filter.desk());
        put(narrowings, Narrowing.KIND, filter.kind());
        put(narrowings, Narrowing.CATEGORY, filter.category());
        put(narrowings, Narrowing.TAG, filter.tag());
        put(narrowings, Narrowing.EXTERNAL_ID, filter.externalId());
        put(narrowings, Narrowing.CHANNEL, Rows.optionalWire(filter.channel()));
        put(narrowings, Narrowing.UPDATED_AFTER, Rows.optionalTimestamp(filter.updatedAfter()));
        put(narrowings, Narrowing.SEARCH, filter.q());
        if (filter.unassigned()) {
            narrowings.put(Narrowing.UNASSIGNED, null);
        }
        if (!filter.priorities().isEmpty()) {
            narrowings.put(Narrowing.PRIORITIES, wires(filter.priorities()));
        }
        return narrowings;
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
