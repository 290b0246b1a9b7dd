package dev.guichet.ticket.departure;

import static dev.guichet.ticket.world.World.ADMINISTRATOR;
import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static dev.guichet.ticket.world.World.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guichet.kit.tenancy.FreshContext;
import dev.guichet.ticket.world.World;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The tickets of one agent, given back by replicas that work at once, stop and break off.
@QuarkusTest
@TestProfile(NobodyLooks.class)
class DepartureReplicasIT {
    private static final int BATCH = 50;
    private static final String PORTIONS = """
            select count(*) as n from timeline
            where root_id = ? and what = 'assignee' and details ->> 'reason' = 'left_desk' group by xmin
            """;

    @Inject
    DepartureService departures;

    @Inject
    FreshContext contexts;

    private final World world = World.create();
    private final List<Cancellable> looking = new ArrayList<>();
    private DepartureWorker one;
    private DepartureWorker other;

    @BeforeEach
    void set() {
        one = new DepartureWorker(departures, contexts);
        other = new DepartureWorker(departures, contexts);
    }

    @AfterEach
    void stop() throws SQLException {
        stop(one);
        stop(other);
        DepartureRows.works();
    }

    /// Some thousand, and no transaction holds more than a portion.
    @Test
    void twoReplicasGiveBackEachTicketOnceInPortions() throws SQLException {
        leavesBehind(2_000);

        start(one);
        start(other);

        everyTicketIsGivenBackOnce(2_001);
        assertThat(DepartureRows.one("select max(n) from (" + PORTIONS + ") as p", world.root()))
                .isEqualTo(BATCH);
        assertThat(DepartureRows.one("select count(*) from (" + PORTIONS + ") as p", world.root()))
                .isEqualTo(2_001 / BATCH + 1);
    }

    @Test
    void whatAReplicaLeftTheNextOneGivesBack() throws SQLException {
        leavesBehind(400);
        start(one);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> givenBack() > 0);

        stop(one);

        await().during(Duration.ofMillis(300)).until(this::isAtRest);
        long before = givenBack();
        assertThat(before).isBetween((long) BATCH, 400L);
        assertThat(before % BATCH).isZero();
        start(other);
        everyTicketIsGivenBackOnce(401);
    }

    /// As when a replica dies: its transaction ends with it, and nothing of its portion is done.
    @Test
    void aPortionThatBreaksOffLeavesNothingOfItself() throws SQLException {
        leavesBehind(120);
        DepartureRows.breaksAt(world.root(), 70);

        start(one);
        await().atMost(Duration.ofSeconds(20)).until(() -> givenBack() > 0);

        await().during(Duration.ofMillis(500)).until(() -> givenBack() == BATCH);
        assertThat(DepartureRows.one("select count(*) from desk_departure where root_id = ?", world.root()))
                .isOne();
        stop(one);
        DepartureRows.works();
        start(other);
        everyTicketIsGivenBackOnce(121);
    }

    private void leavesBehind(int howMany) throws SQLException {
        long like = world.open(REQUESTER);
        world.as(SUPERVISOR)
                .body(Map.of("person", world.person(AGENT)))
                .put("/api/v1/tickets/{n}/assignee", like)
                .then()
                .statusCode(200);
        DepartureRows.copies(like, howMany);
        world.as(ADMINISTRATOR)
                .delete("/api/v1/desks/support/members/{p}", world.person(AGENT))
                .then()
                .statusCode(200);
    }

    private void everyTicketIsGivenBackOnce(long howMany) throws SQLException {
        await().atMost(Duration.ofSeconds(120))
                .until(() ->
                        DepartureRows.one("select count(*) from desk_departure where root_id = ?", world.root()) == 0);
        assertThat(givenBack()).isEqualTo(howMany);
        assertThat(DepartureRows.one("""
                select count(distinct ticket) from timeline
                where root_id = ? and what = 'assignee' and details ->> 'reason' = 'left_desk'
                """, world.root())).isEqualTo(howMany);
        assertThat(DepartureRows.one("""
                select count(*) - count(distinct key) from outbox where root_id = ?
                   and type = 'guichet.TicketAssigned.v1' and convert_from(payload, 'utf8') like '%left_desk%'
                """, world.root())).isZero();
        assertThat(DepartureRows.one(
                        "select count(*) from ticket where root_id = ? and assignee_id is not null", world.root()))
                .isZero();
    }

    private long givenBack() throws SQLException {
        return DepartureRows.one("""
                select count(*) from timeline
                where root_id = ? and what = 'assignee' and details ->> 'reason' = 'left_desk'
                """, world.root());
    }

    private boolean isAtRest() throws SQLException, InterruptedException {
        long before = givenBack();
        Thread.sleep(60);
        return before == givenBack();
    }

    /// As the scheduler does, but more often.
    private void start(DepartureWorker worker) {
        looking.add(Multi.createBy()
                .repeating()
                .uni(worker::look)
                .withDelay(Duration.ofMillis(20))
                .indefinitely()
                .subscribe()
                .with(looked -> {}));
    }

    private void stop(DepartureWorker worker) {
        worker.stop(new ShutdownEvent());
        looking.forEach(Cancellable::cancel);
    }
}
