package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.system.EventLog;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import dev.guichet.events.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// Two replicas of every service: one dies, the other does all of the work, and nobody starts the dead one again.
@Order(95)
class ReplicasIT {
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());

    private final Guichet guichet = Guichet.running();

    @BeforeAll
    static void startASecondOfEach() {
        Guichet.running().up("--replicas", "2");
    }

    @AfterAll
    static void leaveOneOfEach() {
        Guichet.running().up("--replicas", "1");
    }

    @TestFactory
    Stream<DynamicTest> theOtherReplicaGoesOn() {
        return Arrays.stream(Part.values()).filter(Part::isService).map(part -> {
            long seed = SEED + 31L * part.ordinal();
            return DynamicTest.dynamicTest("kill -9 one of two " + part + ", seed " + seed, () -> goesOn(part, seed));
        });
    }

    private void goesOn(Part part, long seed) throws Exception {
        List<Long> replicas = guichet.pids(part);
        assertThat(replicas).hasSize(2);
        Desk desk = Desk.opened("replica-" + part.name().toLowerCase(Locale.ROOT), Policy.DAYS);
        var log = new EventLog(Topics.TICKETS);
        var start = log.end();
        var kill = Kill.seeded(replicas.get((int) Math.floorMod(seed, 2L)), seed);

        try {
            var load = new Load(desk, guichet.doors()).start();
            kill.during(load);
            Instant killed = Instant.now();
            guichet.enterBy(guichet.doors().getFirst());
            Acknowledged acknowledged = load.finish();

            assertThat(acknowledged.tickets()).hasSize(Load.TICKETS);
            var ledger = new Comparison(desk, acknowledged, log, start).exact();
            MailComparison.exact(desk, ledger.values(), part, killed);
            assertThat(guichet.pids(part)).hasSize(1);
        } finally {
            guichet.enterBy(null);
            guichet.up("--replicas", "2");
        }
    }
}
