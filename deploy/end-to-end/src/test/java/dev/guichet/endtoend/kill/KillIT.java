package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.system.EventLog;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Thorough;
import dev.guichet.endtoend.system.Tokens;
import dev.guichet.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// Each part dies by kill -9 in the midst of creations and replies; after its restart nothing is missing and nothing is
/// there twice. `-Dguichet.seed` repeats a run, `-Dguichet.thorough=true` kills each part ten times.
@Order(90)
class KillIT {
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());
    private static final int TIMES = Thorough.times(1, 10);

    private final Guichet guichet = Guichet.running();

    @TestFactory
    Stream<DynamicTest> whateverDiesNothingIsLostAndNothingHappensTwice() {
        return Arrays.stream(Part.values())
                .flatMap(part -> IntStream.range(0, TIMES).mapToObj(time -> {
                    long seed = SEED + 31L * part.ordinal() + 1_009L * time;
                    return DynamicTest.dynamicTest("kill -9 " + part + ", seed " + seed, () -> survives(part, seed));
                }));
    }

    private void survives(Part part, long seed) throws Exception {
        Desk desk = Desk.opened("kill-" + part.name().toLowerCase(Locale.ROOT), Policy.DAYS);
        Stream.of(Person.REQUESTER, Person.AGENT).forEach(person -> Tokens.renew(person.signIn()));
        var log = new EventLog(Topics.TICKETS);
        var start = log.end();
        var kill = Kill.seeded(guichet.pids(part).getFirst(), seed);

        var load = new Load(desk, List.of(guichet.url())).start();
        int inFlight = kill.during(load);
        Instant killed = Instant.now();
        guichet.up();
        Instant back = Instant.now();
        Acknowledged acknowledged = load.finish();
        Instant answered = Instant.now();

        assertThat(acknowledged.tickets()).hasSize(Load.TICKETS);
        assertThat(acknowledged.replies()).isGreaterThanOrEqualTo(100);
        var ledger = new Comparison(desk, acknowledged, log, start).exact();
        MailComparison.exact(desk, ledger.values(), part, killed);
        System.out.printf(
                "killed %s (seed %d) after %d tickets with %d requests in flight; back after %d s, all answered after %d s,"
                        + " compared after %d s%n",
                part,
                seed,
                kill.afterTickets(),
                inFlight,
                Duration.between(killed, back).toSeconds(),
                Duration.between(killed, answered).toSeconds(),
                Duration.between(killed, Instant.now()).toSeconds());
    }
}
