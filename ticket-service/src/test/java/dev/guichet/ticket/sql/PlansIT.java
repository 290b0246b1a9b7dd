package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is executed often is planned once by each connection: of many a statement of this service, planning takes ten
/// times what running it does. PostgreSQL itself tells how often it planned what.
@QuarkusTest
@WithTestResource(CountingWire.class)
class PlansIT {
    private static final int ROUNDS = 30;
    private static final int COMMONEST = 20;

    /// Every connection plans once, and again when the tables were analyzed meanwhile.
    private static final double OFTEN = 0.5;

    /// A search with a filter: whether few tickets have the value decides how it is read.
    private static final Pattern PLANNED_FOR_ITS_VALUES =
            Pattern.compile("select found\\.number .* from unnest.* and t\\.kind = any.*");

    private static final String COUNTS = """
            select s.queryid, s.query, s.calls, s.plans from statements.pg_stat_statements s
            where s.userid = (select oid from pg_roles where rolname = current_user)
              and s.dbid = (select oid from pg_database where datname = current_database())
            """;

    private final World world = World.create();

    @Inject
    AgroalDataSource asTheService;

    private record Counted(String query, long calls, long plans) {
        Counted since(Counted before) {
            return new Counted(query, calls - before.calls, plans - before.plans);
        }

        boolean isPlannedOften() {
            return plans > calls * OFTEN;
        }
    }

    @Test
    void noneOfTheCommonestStatementsIsPlannedAtEveryCall() throws SQLException {
        long ticket = world.open(World.REQUESTER);
        everybodyAsks(ticket);
        Map<Long, Counted> before = counted();

        for (int i = 0; i < ROUNDS; i++) {
            everybodyAsks(ticket);
        }

        List<Counted> commonest = commonest(before);
        assertThat(commonest).hasSize(COMMONEST);
        assertThat(commonest)
                .filteredOn(each -> !PLANNED_FOR_ITS_VALUES.matcher(each.query).matches())
                .noneMatch(Counted::isPlannedOften);
    }

    private void everybodyAsks(long ticket) {
        for (String user : List.of(World.REQUESTER, World.AGENT)) {
            for (String path : List.of(
                    "/" + ticket,
                    "/" + ticket + "/messages",
                    "/" + ticket + "/timeline",
                    "/" + ticket + "/read-marker",
                    "?limit=50",
                    "?view=requested",
                    "?view=queue&kind=mail")) {
                world.as(user).get("/api/v1/tickets" + path).then().statusCode(200);
            }
            world.post(user, ticket, "messages", Map.of("text", "Encore"))
                    .then()
                    .statusCode(201);
        }
        world.open(World.REQUESTER);
    }

    private List<Counted> commonest(Map<Long, Counted> before) throws SQLException {
        List<Counted> all = new ArrayList<>();
        counted().forEach((id, now) -> all.add(now.since(before.getOrDefault(id, new Counted("", 0, 0)))));
        return all.stream()
                .filter(each -> each.query.startsWith("select") || each.query.contains("$1"))
                .sorted(Comparator.comparingLong(Counted::calls).reversed())
                .limit(COMMONEST)
                .toList();
    }

    private Map<Long, Counted> counted() throws SQLException {
        Map<Long, Counted> counted = new HashMap<>();
        try (Connection service = asTheService.getConnection();
                Statement statement = service.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counted.put(
                        rows.getLong("queryid"),
                        new Counted(rows.getString("query"), rows.getLong("calls"), rows.getLong("plans")));
            }
        }
        return counted;
    }
}
