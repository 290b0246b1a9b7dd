package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.ticket.ticket.store.EverySearch;
import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// D15: every statement of the service with the keys of one root, run without a root and as another: it finds nothing
/// and writes nothing, whatever the code around it forgets.
@QuarkusTest
class StatementsOfAnotherRootIT {
    private static final Path FILES = Path.of("src/main/resources/sql");
    private static final String NO_ROOT = "";
    private static final String FORBIDDEN_BY_POLICY = "42501";

    /// What answers or writes whoever asks, and why that is no leak.
    private static final Map<String, String> NOT_OF_A_ROOT = Map.of(
            "ticket/next-numbers", "takes numbers, which are of no root",
            "ticket/next-messages", "takes ids, which are of no root",
            "organization/next-id", "takes an id, which is of no root",
            "organization/roots", "for operators: id, slug, name and times of roots",
            "person/roots-listing", "for callers known nowhere: ids of roots",
            "create-ticket/01-begin", "no table",
            "create-ticket/02-root", "enters a root",
            "create-ticket/08-commit", "no table",
            "create-ticket/07-outbox", "the relay publishes for all roots",
            "create-ticket/optional-idempotency", "keys are looked up by a hash of caller and root");

    /// Fewer would mean that the values fit nothing, and the other tests prove nothing.
    private static final int REACHING = 25;

    private final World mine = World.create();
    private final World others = World.create();

    @Inject
    AgroalDataSource asTheService;

    @TestFactory
    Stream<DynamicTest> withoutARootNothingIsReached() throws IOException {
        Map<String, String> values = values();
        return tried()
                .map(call -> DynamicTest.dynamicTest(
                        call.name(), () -> assertReachesNothing(call, NO_ROOT, values)));
    }

    @TestFactory
    Stream<DynamicTest> asAnotherRootNothingIsReached() throws IOException {
        Map<String, String> values = values();
        String other = Long.toString(others.root());
        return tried()
                .map(call -> DynamicTest.dynamicTest(
                        call.name(), () -> assertReachesNothing(call, other, values)));
    }

    @Test
    void asTheirOwnRootTheSameCallsReachSomething() throws IOException, SQLException {
        Map<String, String> values = values();
        List<String> reaching = new ArrayList<>();
        for (PreparedCall call : tried().toList()) {
            try {
                if (run(call, Long.toString(mine.root()), values) > 0) {
                    reaching.add(call.name());
                }
            } catch (SQLException refusedByAConstraint) {
                reaching.add(call.name());
            }
        }
        assertThat(reaching).hasSizeGreaterThan(REACHING);
    }

    @Test
    void whatIsLeftOutIsThere() throws IOException {
        assertThat(files().keySet()).containsAll(NOT_OF_A_ROOT.keySet());
    }

    private void assertReachesNothing(PreparedCall call, String root, Map<String, String> values) {
        try {
            assertThat(run(call, root, values)).as(call.sql()).isZero();
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).as(call.sql() + refused).isEqualTo(FORBIDDEN_BY_POLICY);
        }
    }

    private int run(PreparedCall call, String root, Map<String, String> values) throws SQLException {
        try (Connection connection = asTheService.getConnection()) {
            connection.setAutoCommit(false);
            try (var enter = connection.prepareStatement("select set_config('guichet.root', ?, true)")) {
                enter.setString(1, root);
                enter.execute();
                return call.run(connection, of(call, values));
            } finally {
                connection.rollback();
                // not undone with the rest
                try (var forget = connection.createStatement()) {
                    forget.execute("deallocate tried");
                }
                connection.commit();
            }
        }
    }

    /// An id is of what the statement's folder is about.
    private static Map<String, String> of(PreparedCall call, Map<String, String> values) {
        Map<String, String> fitting = new HashMap<>(values);
        if (call.name().startsWith("person/")) {
            fitting.put("id", values.get("person"));
        }
        return fitting;
    }

    private static Stream<PreparedCall> tried() throws IOException {
        Map<String, SqlFile> all = files();
        all.keySet().removeAll(NOT_OF_A_ROOT.keySet());
        all.putAll(EverySearch.statements());
        return Stream.concat(
                all.entrySet().stream().map(each -> PreparedCall.of(each.getKey(), each.getValue())),
                Stream.of(new PreparedCall("the caller's rights", CallerRights.SQL, List.of("person", "client"))));
    }

    private static Map<String, SqlFile> files() throws IOException {
        Map<String, SqlFile> all = new HashMap<>();
        try (Stream<Path> files = Files.walk(FILES)) {
            files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> FILES.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ".sql".length()))
                    .forEach(name -> all.put(name, SqlFile.of(name)));
        }
        return all;
    }

    /// What is in the first root, under every name a statement has for it.
    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        String root = Long.toString(mine.root());
        String requester = Long.toString(mine.person(World.REQUESTER));
        String ticket = Long.toString(mine.open(World.REQUESTER));
        Set.of("root", "organization", "organizations", "parent", "own", "branches", "counters", "below")
                .forEach(name -> values.put(name, root));
        Set.of("person", "persons", "requester_id", "me", "me_observing", "asked_by", "assignee")
                .forEach(name -> values.put(name, requester));
        Set.of("number", "numbers", "ticket", "among", "q").forEach(name -> values.put(name, ticket));
        values.put("root_text", root);
        values.put("desk", "support");
        values.put("slug", "support");
        values.put("email", World.address(World.REQUESTER));
        values.put("emails", World.address(World.REQUESTER));
        values.put("requester", World.address(World.REQUESTER));
        values.put("client", World.PROGRAM);
        values.put("status", "open");
        values.put("statuses", "open");
        values.put("path", root);
        values.put("domains", "reached.example");
        Set.of("labels", "fields", "details").forEach(name -> values.put(name, "{}"));
        values.put("id", root);
        values.put("ids", root + "," + requester + "," + ticket);
        return values;
    }
}
