package dev.guichet.endtoend.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.input.OpenApi;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Api;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Thorough;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Thousands of calls made from the document: none has an answer that the document does not know. `-Dguichet.seed`
/// repeats a run.
@Order(60)
class FuzzIT {
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());
    private static final int CALLS = 2_000;
    private static final int TOLD = 20;

    private final OpenApi api = OpenApi.served();

    /// Something that may not be, and the call that brought it about.
    ///
    /// @param told status and body, or why there are none
    private record Fault(Verdict verdict, FuzzCall call, String told) {
        @Override
        public String toString() {
            return "%s: %s%n    %s".formatted(verdict, call, told.substring(0, Math.min(400, told.length())));
        }
    }

    @Test
    void noCallHasAnAnswerThatTheDocumentDoesNotKnow() {
        for (long seed : LongStream.range(SEED, SEED + Thorough.times(1, 10)).toArray()) {
            List<Fault> faults = faults(seed, caller -> caller, Set.of());

            assertThat(faults.stream().limit(TOLD).toList())
                    .as("%d faults with -Dguichet.seed=%d", faults.size(), seed)
                    .isEmpty();
        }
    }

    /// What finds nothing proves nothing.
    @Test
    void threeFaultsThatWerePlantedAreFound() throws IOException {
        try (var door = new FaultyDoor(Guichet.running().url())) {
            Set<Verdict> planted = EnumSet.of(Verdict.SERVER_ERROR, Verdict.NO_PROBLEM, Verdict.UNDOCUMENTED);

            List<Fault> faults = faults(SEED, caller -> caller.at(door.url()), planted);

            assertThat(faults).as("seed %d", SEED).extracting(Fault::verdict).containsAll(planted);
        }
    }

    /// @param until enough is found once each of these is; with none, all calls are made
    private List<Fault> faults(long seed, UnaryOperator<Api> door, Set<Verdict> until) {
        var random = new Random(seed);
        FuzzWorld world = FuzzWorld.made(random);
        var fuzzer = new Fuzzer(api, world.known(), world.callers(), random);
        var faults = new ArrayList<Fault>();
        Set<Verdict> found = EnumSet.noneOf(Verdict.class);
        var statuses = new TreeMap<Integer, Integer>();
        for (int i = 0; i < CALLS && (until.isEmpty() || !found.containsAll(until)); i++) {
            fault(fuzzer.next(), world, door, statuses).ifPresent(fault -> {
                found.add(fault.verdict());
                faults.add(fault);
            });
        }
        System.out.printf("fuzz: seed %d, answers by status: %s%n", seed, statuses);
        return faults;
    }

    private static Optional<Fault> fault(
            FuzzCall call, FuzzWorld world, UnaryOperator<Api> door, Map<Integer, Integer> statuses) {
        try {
            Answer answer = door.apply(world.api(call.caller()))
                    .trySend(call.operation().method(), call.target(), call.body(), call.headers());
            statuses.merge(answer.status(), 1, Integer::sum);
            world.known().learn(call, answer);
            return Verdict.of(call, answer)
                    .map(verdict -> new Fault(verdict, call, answer.status() + " " + answer.text()));
        } catch (IOException e) {
            return Optional.of(new Fault(Verdict.NO_ANSWER, call, e.toString()));
        }
    }
}
