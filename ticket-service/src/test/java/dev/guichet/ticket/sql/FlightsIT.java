package dev.guichet.ticket.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.world.World;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// How often a read, or the creation of a ticket, waits for the database: counted on the wire between them, whose
/// answers take a while, so that what
/// is sent without awaiting the one before is there before its answer.
@QuarkusTest
@WithTestResource(CountingWire.class)
class FlightsIT {
    private static final Duration AWAY = Duration.ofMillis(20);

    /// A connection that has not said a statement before prepares it, in a flight of its own: so often somebody asks
    /// for
    /// the same, and the best counts.
    private static final int TRIES = 12;

    /// What every read asks.
    private static final String RIGHTS = "'deskOrganizations'";

    /// What every creation asks.
    private static final String CREATION = "ticket_requester(";

    private final World world = World.create();

    @AfterEach
    void near() {
        CountingWire.away(Duration.ZERO);
    }

    @TestFactory
    Stream<DynamicTest> aReadWaitsForTheDatabaseNoMoreOftenThanItMust() {
        long ticket = world.open(World.REQUESTER);
        long message = world.post(World.AGENT, ticket, "messages", Map.of("text", "Merci"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        Map<String, Integer> flights = Map.of(
                "/" + ticket,
                1,
                "/" + ticket + "/messages",
                2,
                "/" + ticket + "/messages/" + message,
                2,
                "/" + ticket + "/timeline",
                3,
                "?limit=50",
                3,
                "?view=requested",
                3,
                "?priority=normal&status=open",
                3);
        return flights.entrySet().stream()
                .flatMap(read -> Stream.of(World.REQUESTER, World.AGENT, World.PROGRAM)
                        .map(user -> DynamicTest.dynamicTest(
                                read.getKey() + " by " + user,
                                () -> assertThat(fewest(user, read.getKey())).isBetween(1, read.getValue()))));
    }

    /// One to find out who asks whom, one to write: with a key, too.
    @TestFactory
    Stream<DynamicTest> aCreationWaitsForTheDatabaseTwice() {
        Map<String, Object> body = Map.of("subject", "Mails rejetés", "message", Map.of("text", "Bonjour"));
        return Stream.of(World.REQUESTER, World.AGENT)
                .flatMap(user -> Stream.of(true, false)
                        .map(keyed -> DynamicTest.dynamicTest(
                                user + (keyed ? " with a key" : ""),
                                () -> assertThat(fewest(user, CREATION, call -> {
                                            (keyed ? call.header("Idempotency-Key", UUID.randomUUID()) : call)
                                                    .body(body)
                                                    .post("/api/v1/tickets")
                                                    .then()
                                                    .statusCode(201);
                                        }))
                                        .isEqualTo(2))));
    }

    private int fewest(String user, String path) {
        return fewest(
                user, RIGHTS, call -> call.get("/api/v1/tickets" + path).then().statusCode(200));
    }

    /// @param said by the transaction that is meant
    private int fewest(String user, String said, Consumer<RequestSpecification> asked) {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            RequestSpecification call = world.as(user);
            CountingWire.away(i < TRIES / 2 ? Duration.ZERO : AWAY);
            SpokenSql.forget();
            asked.accept(call);
            List<Integer> flights = SpokenSql.flights(said);
            assertThat(flights).hasSize(1);
            if (i >= TRIES / 2) {
                seen.addAll(flights);
            }
        }
        return seen.stream().mapToInt(Integer::intValue).min().orElseThrow();
    }
}
