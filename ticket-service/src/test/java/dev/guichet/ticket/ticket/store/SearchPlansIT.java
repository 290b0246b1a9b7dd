package dev.guichet.ticket.ticket.store;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A filter that few tickets satisfy is answered by its index, for the role that the service has and under its
/// policies.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansIT {
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final World world = World.create();
    private long like;

    @Inject
    AgroalDataSource asTheService;

    /// What narrows, its value, and the index that answers it.
    private record Filter(@Nullable Object value, String index) {}

    @BeforeEach
    void crowd() throws SQLException {
        if (like == 0) {
            like = world.open(REQUESTER);
            Crowd.in(world, like);
        }
    }

    @Test
    void everyFilterHasItsIndex() throws SQLException {
        Map<Narrowing, Filter> filters = filters();

        assertThat(filters.keySet()).containsExactlyInAnyOrder(Narrowing.values());
        for (Map.Entry<Narrowing, Filter> filter : filters.entrySet()) {
            String plan = plan(filter.getKey(), filter.getValue().value);

            assertThat(plan)
                    .as("%s: %s", filter.getKey(), plan)
                    .contains(filter.getValue().index)
                    .doesNotContain("Seq Scan on ticket ");
        }
    }

    private Map<Narrowing, Filter> filters() {
        Map<Narrowing, Filter> filters = new EnumMap<>(Narrowing.class);
        filters.put(Narrowing.ASSIGNEE, new Filter(world.person(AGENT), "ticket_assignee"));
        filters.put(Narrowing.UNASSIGNED, new Filter(null, "ticket_unassigned"));
        filters.put(Narrowing.ASKED_BY, new Filter(world.person(AGENT), "ticket_requester"));
        // One number is found at once, by the key of the table or by the root's index.
        filters.put(Narrowing.NUMBER, new Filter(like, "using ticket_"));
        filters.put(Narrowing.FOLLOW_UP_OF, new Filter(like, "ticket_follow_up"));
        // By the desk's tickets or by the root's, as there are few desks or many.
        filters.put(Narrowing.DESK, new Filter("support", "using ticket_"));
        filters.put(Narrowing.GROUP, new Filter(new Long[] {0L}, "ticket_group"));
        filters.put(Narrowing.KINDS, new Filter(new String[] {Crowd.RARE}, "ticket_kind"));
        filters.put(Narrowing.PRIORITIES, new Filter(new String[] {"urgent"}, "ticket_priority"));
        filters.put(Narrowing.CATEGORIES, new Filter(new String[] {Crowd.RARE}, "ticket_category"));
        filters.put(Narrowing.CHANNELS, new Filter(new String[] {"phone"}, "ticket_channel"));
        // Where they ask for what is on hold, its status has found it.
        filters.put(Narrowing.HELD_INSIDE, new Filter(null, "using ticket_"));
        filters.put(Narrowing.HELD_OUTSIDE, new Filter(null, "using ticket_"));
        filters.put(Narrowing.EXTERNAL_ID, new Filter("C-77", "ticket_external_id"));
        filters.put(Narrowing.UPDATED_AFTER, new Filter(OffsetDateTime.now().plusHours(1), "ticket_updated"));
        filters.put(Narrowing.TAG, new Filter(Crowd.RARE, "ticket_tag_tag"));
        // Of one person's tickets only, which their own index finds.
        filters.put(Narrowing.WORDS, new Filter(Crowd.WORD, "ticket_requester"));
        filters.put(Narrowing.AMONG, new Filter(new Long[] {like}, "using ticket_"));
        return filters;
    }

    private String plan(Narrowing narrowing, @Nullable Object value) throws SQLException {
        Branch branch = narrowing == Narrowing.WORDS ? Branch.REQUESTER : Branch.ROOT;
        var statement = new SearchStatements()
                .of(Set.of(branch), Set.of(narrowing))
                .with("before", Long.MAX_VALUE)
                .and("how_many", 51)
                .and("statuses", new String[] {"open", "pending", "on_hold", "solved", "closed"});
        statement.and(
                branch == Branch.ROOT ? "root" : "me", branch == Branch.ROOT ? world.root() : world.person(AGENT));
        if (narrowing.parameter != null) {
            statement.and(narrowing.parameter, value);
        }
        if (narrowing.looksInside()) {
            statement.and("inside", new Long[] {desk()});
        }
        return explain(statement.text(), statement.values());
    }

    private long desk() {
        return world.as(ADMINISTRATOR)
                .get("/api/v1/desks/support")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private String explain(String sql, @Nullable Object[] values) throws SQLException {
        List<@Nullable Object> used = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(sql);
        while (parameters.find()) {
            used.add(values[Integer.parseInt(parameters.group(1)) - 1]);
        }
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try {
                rows(connection, "select set_config('guichet.root', ?, true)", List.of(Long.toString(world.root())));
                return rows(connection, "explain " + parameters.replaceAll("?"), used);
            } finally {
                connection.rollback();
            }
        }
    }

    private static String rows(Connection connection, String sql, List<? extends @Nullable Object> values)
            throws SQLException {
        StringBuilder text = new StringBuilder();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, bound(connection, values.get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static @Nullable Object bound(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case null -> null;
            default -> value;
        };
    }
}
