package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.kit.start.Schema;
import dev.guichet.ticket.directory.Throng;
import dev.guichet.ticket.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// With 10,000 organizations and 100,000 persons the caller's rights are asked for once per request, and a page of many
/// rows takes as many statements as a page of one: counted on the wire.
@QuarkusTest
@WithTestResource(CountingWire.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerRequestIT {
    private static final int MANY = 50;
    private static final int SOME = 5;
    private static final Map<String, String> LABELS = Map.of("fr", "Choses", "en", "Things");

    /// With the transaction's own three: begin, its root, commit. `/me` also tells of all roots that one is known in.
    private static final int A_READ = 12;

    /// What works in the background says things of its own meanwhile, in transactions of its own.
    private static final Pattern BACKGROUND = Pattern.compile("(?is).*(from outbox|update outbox|delete from"
            + "|processed_event|dead_letter|advisory|listen|desk_turn|invitation_claim|invitation_settle|update sign_up|desk_departures"
            + "|email_domain_claim|update email_domain).*");

    private final World world = World.create();

    @Inject
    Schema schema;

    private long ticket;

    @BeforeEach
    void manyOfEverything() throws SQLException {
        schema.ready().await().atMost(Duration.ofSeconds(30));
        if (ticket == 0) {
            Throng.in(world.root());
            ticket = world.open(World.REQUESTER);
            for (int i = 0; i < MANY; i++) {
                world.open(World.REQUESTER);
                world.post(World.AGENT, ticket, "messages", Map.of("text", "Encore " + i))
                        .then()
                        .statusCode(201);
            }
        }
    }

    @AfterAll
    void leave() throws SQLException {
        Throng.leave(world.root());
    }

    @TestFactory
    Stream<DynamicTest> aPageOfManyTakesNoMoreStatementsThanAPageOfOne() {
        return Stream.of(
                        "tickets?view=queue&",
                        "tickets?q=rejetés&",
                        "tickets/" + ticket + "/messages?",
                        "tickets/" + ticket + "/timeline?",
                        "organizations?",
                        "organizations?q=numéro&",
                        "persons?",
                        "persons?q=jean&")
                .map(list -> DynamicTest.dynamicTest(list, () -> {
                    List<String> one = asked(World.SUPERVISOR, list + "limit=1", 1);
                    List<String> many = asked(World.SUPERVISOR, list + "limit=" + MANY, MANY);

                    assertThat(many).hasSameSizeAs(one);
                    assertThat(rights(many)).as("%s", many).isEqualTo(1);
                    assertThat(many).hasSizeLessThanOrEqualTo(A_READ);
                }));
    }

    @TestFactory
    Stream<DynamicTest> soDoListsOfWhatADeskOffers() {
        for (int i = 0; i < SOME; i++) {
            made("desks", Map.of("organization", world.root(), "slug", "desk-" + i, "name", "Desk"));
            made("desks/support/groups", Map.of("slug", "group-" + i, "name", "Group"));
            made("forms", Map.of("desk", "support", "slug", "form-" + i, "schema", Map.of("type", "object")));
            made("categories", Map.of("organization", world.root(), "slug", "category-" + i, "labels", LABELS));
        }
        return Stream.of("desks?", "desks/support/groups?", "forms?", "categories?")
                .flatMap(list -> Stream.of(World.SUPERVISOR, World.ADMINISTRATOR)
                        .map(user -> DynamicTest.dynamicTest(list + " by " + user, () -> {
                            List<String> one = asked(user, list + "limit=1", 1);
                            List<String> many = asked(user, list + "limit=" + SOME, SOME);

                            assertThat(many).hasSameSizeAs(one);
                            assertThat(rights(many)).as("%s", many).isEqualTo(1);
                        })));
    }

    private void made(String path, Map<String, Object> body) {
        world.as(World.ADMINISTRATOR).body(body).post("/api/v1/" + path).then().statusCode(201);
    }

    @TestFactory
    Stream<DynamicTest> whoeverReadsTheirRightsAreAskedForOnce() {
        return Stream.of(
                        "tickets/" + ticket,
                        "tickets/" + ticket + "/read-marker",
                        "desks/support",
                        "desks",
                        "persons/" + world.person(World.REQUESTER),
                        "organizations/" + world.client(),
                        "categories",
                        "forms",
                        "me")
                .flatMap(path -> Stream.of(World.REQUESTER, World.AGENT, World.ADMINISTRATOR)
                        .map(user -> DynamicTest.dynamicTest(path + " by " + user, () -> {
                            List<String> statements = asked(user, path, 0);

                            assertThat(rights(statements)).as("%s", statements).isLessThanOrEqualTo(1);
                            assertThat(statements).hasSizeLessThanOrEqualTo(A_READ);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> whoeverChangesSomethingTheirRightsAreAskedForOnce() {
        Map<String, Runnable> changes = Map.of(
                "a reply",
                        () -> world.post(World.AGENT, ticket, "messages", Map.of("text", "Après"))
                                .then()
                                .statusCode(201),
                "a ticket", () -> world.open(World.REQUESTER),
                "a ticket on behalf",
                        () -> world.as(World.AGENT)
                                .body(Map.of(
                                        "subject", "Au nom de",
                                        "message", Map.of("text", "Bonjour"),
                                        "requester", Map.of("email", World.address(World.REQUESTER))))
                                .post("/api/v1/tickets")
                                .then()
                                .statusCode(201),
                "a correction",
                        () -> world.as(World.AGENT)
                                .body(Map.of("subject", "Sujet " + System.nanoTime()))
                                .patch("/api/v1/tickets/{n}", ticket)
                                .then()
                                .statusCode(200),
                "a desk's name",
                        () -> world.as(World.SUPERVISOR)
                                .body(Map.of("name", "Desk " + System.nanoTime()))
                                .patch("/api/v1/desks/support")
                                .then()
                                .statusCode(200));
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                    change.getValue().run();
                    SpokenSql.forget();

                    change.getValue().run();

                    // a creation asks for no more than it needs, in the statement that finds its desk
                    assertThat(statements()).isNotEmpty();
                    assertThat(rights(statements())).isLessThanOrEqualTo(1);
                }));
    }

    /// The statements of a request whose caller the service has seen before.
    private List<String> asked(String user, String path, int atLeast) {
        // at first sight the caller is looked for in all roots, and that is remembered
        for (int i = 0; i < 2; i++) {
            world.as(user).get("/api/v1/" + path).then().statusCode(200);
        }
        SpokenSql.forget();
        var items = world.as(user)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> statements = statements();
        if (atLeast > 0) {
            assertThat(items.getList("items")).hasSize(atLeast);
        }
        assertThat(statements).isNotEmpty();
        return statements;
    }

    private static List<String> statements() {
        return SpokenSql.transactions().stream()
                .filter(transaction -> transaction.stream().noneMatch(BACKGROUND.asMatchPredicate()))
                .flatMap(List::stream)
                .toList();
    }

    private static long rights(List<String> statements) {
        return statements.stream()
                .filter(sql -> sql.contains("'deskOrganizations'"))
                .count();
    }
}
