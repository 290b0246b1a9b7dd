package dev.guichet.ticket.sql;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.directory.RightsQuery;
import dev.guichet.kit.testing.ForeignRoots;
import dev.guichet.kit.testing.PreparedCall;
import dev.guichet.ticket.ticket.store.EverySearch;
import dev.guichet.ticket.world.World;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// D15: every statement of the service with the keys of one root, run without a root and as another: it finds nothing
/// and writes nothing, whatever the code around it forgets.
@QuarkusTest
class StatementsOfAnotherRootIT {
    private static final Path FILES = Path.of("src/main/resources/sql");
    private static final String SEARCH = "search ";
    private static final String NO_ROOT = "";

    /// What answers or writes whoever asks, and why that is no leak.
    private static final Map<String, String> NOT_OF_A_ROOT = Map.ofEntries(
            entry("ticket/next-number", "takes a number, which is of no root"),
            entry("ticket/next-messages", "takes ids, which are of no root"),
            entry("organization/next-id", "takes an id, which is of no root"),
            entry("organization/roots", "for operators: id, slug, name and times of roots"),
            entry("person/roots-counting", "for callers known nowhere: ids of roots"),
            entry("mail-domain/claim", "for the worker: whose DNS is to be asked"),
            entry("sign-up/ask", "strangers who ask are of no root"),
            entry("sign-up/done", "strangers who ask are of no root"),
            entry("sign-up/forget", "strangers who ask are of no root"),
            entry("sign-up/hosts", "for strangers known nowhere: ids of organizations"),
            entry("sign-up/known", "for strangers who ask: the id of a root"),
            entry("sign-up/next", "strangers who ask are of no root"),
            entry("sign-up/waiting", "strangers who ask are of no root"),
            entry("sign-up/forget-invitations", "for the worker: what is over of strangers' invitations"),
            entry("departure/due", "for the worker: ids of agents who left, of their desks and roots"),
            entry("organization/hold-tree", "a lock of all, no table"),
            entry("organization/seize-tree", "a lock of all, no table"),
            entry("create-ticket/01-begin", "no table"),
            entry("create-ticket/02-root", "enters a root"),
            entry("create-ticket/08-commit", "no table"),
            entry("create-ticket/07-outbox", "the relay publishes for all roots"));

    /// Those whose rows the world does not have; of any other the values must fit something, or the tests prove
    /// nothing.
    private static final Set<String> REACHING_NOTHING = Set.of(
            "departure/hold",
            "departure/over",
            "form/known",
            "group/use",
            "invitation/count",
            "invitation/last",
            "mail-domain/unproven",
            "organization/known",
            "person/insert",
            "person/known",
            "person/organization-listing",
            "thread/by-ids",
            "ticket/follow-ups",
            "ticket/forget-read",
            "ticket/read-marker",
            "ticket/remove-observers",
            "ticket/remove-tags",
            "ticket/take-turn",
            "ticket/unread");

    private final World mine = World.create();

    @Inject
    AgroalDataSource asTheService;

    @TestFactory
    Stream<DynamicTest> withoutARootNothingIsReached() throws IOException {
        Map<String, String> values = values();
        return tried().map(call ->
                DynamicTest.dynamicTest(call.name(), () -> assertReachesNothing(call, NO_ROOT, values)));
    }

    @TestFactory
    Stream<DynamicTest> asAnotherRootNothingIsReached() throws IOException {
        Map<String, String> values = values();
        String other = Long.toString(StatementValues.emptyRoot());
        return tried().map(
                        call -> DynamicTest.dynamicTest(call.name(), () -> assertReachesNothing(call, other, values)));
    }

    /// An error is no row: a statement that cannot run proves nothing about the policies.
    @Test
    void asTheirOwnRootTheSameCallsReachSomething() throws IOException {
        Map<String, String> values = values();
        Map<String, String> failed = new TreeMap<>();
        Set<String> nothing = new TreeSet<>();
        for (PreparedCall call : tried().toList()) {
            try {
                if (roots().run(call, Long.toString(mine.root()), of(call, values)) == 0) {
                    nothing.add(call.name());
                }
            } catch (SQLException refused) {
                failed.put(call.name(), refused.getMessage());
            }
        }
        assertThat(failed).isEmpty();
        assertThat(nothing).filteredOn(name -> !name.startsWith(SEARCH)).isSubsetOf(REACHING_NOTHING);
        assertThat(nothing)
                .filteredOn(name -> name.startsWith(SEARCH))
                .hasSizeLessThan(EverySearch.statements().size());
    }

    @Test
    void whatIsLeftOutIsThere() throws IOException {
        assertThat(files().keySet()).containsAll(NOT_OF_A_ROOT.keySet());
    }

    private void assertReachesNothing(PreparedCall call, String root, Map<String, String> values) throws SQLException {
        assertThat(roots().reached(call, root, of(call, values))).as(call.sql()).isZero();
    }

    private ForeignRoots roots() {
        return new ForeignRoots(asTheService);
    }

    /// What a name means depends on what the statement's folder is about.
    private static Map<String, String> of(PreparedCall call, Map<String, String> values) {
        String folder = call.name().replaceFirst("/.*", "");
        Map<String, String> fitting = new HashMap<>(values);
        if (values.containsKey(folder + "_id")) {
            fitting.put("id", values.get(folder + "_id"));
            fitting.put("ids", values.get(folder + "_id"));
        }
        fitting.putAll(StatementValues.of(call.name(), values));
        return fitting;
    }

    private static Stream<PreparedCall> tried() throws IOException {
        Map<String, SqlFile> all = files();
        all.keySet().removeAll(NOT_OF_A_ROOT.keySet());
        all.putAll(EverySearch.statements());
        return Stream.concat(
                all.entrySet().stream()
                        .map(each -> new PreparedCall(
                                each.getKey(),
                                each.getValue().text(),
                                each.getValue().names())),
                Stream.of(new PreparedCall("the caller's rights", RightsQuery.SQL, List.of("person", "client"))));
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
        return StatementValues.of(mine);
    }
}
