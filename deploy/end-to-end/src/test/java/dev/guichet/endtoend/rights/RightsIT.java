package dev.guichet.endtoend.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.rights.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// D15, D27: the table of rights, asked of the running system: each operation by each kind of caller, on what is theirs
/// and what is not. What is refused has changed nothing, and what one may not know of looks like what is not there.
@Order(38)
class RightsIT {
    /// As many as one machine answers at once without making anybody wait.
    private static final int AT_ONCE = 8;

    private final RightsWorld world = RightsWorld.shared();
    private final Calls calls = Calls.read();

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        return RightsTable.read().rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> proven(row)));
    }

    /// Refusals first: nothing may have changed by them. Then what succeeds, on tickets of its own.
    private void proven(RightsTable.Row row) throws Exception {
        Call call = Objects.requireNonNull(calls.byRow().get(row.toString()), "a line in calls.tsv");
        if (!call.changes()) {
            assertThat(wrong(cells(row, call, _ -> true))).isEmpty();
            return;
        }
        Untouched before = Untouched.of(world);
        List<String> wrong = wrong(cells(row, call, expected -> expected != Expected.OK));
        Untouched after = Untouched.of(world);
        wrong.addAll(wrong(cells(row, call, expected -> expected == Expected.OK)));
        assertThat(wrong).isEmpty();
        assertThat(after).isEqualTo(before);
    }

    private List<Cell> cells(RightsTable.Row row, Call call, Predicate<Expected> which) {
        return row.cells().entrySet().stream()
                .filter(cell -> which.test(cell.getValue()))
                .map(cell -> cell(call, cell))
                .toList();
    }

    private Cell cell(Call call, Map.Entry<Caller, Expected> cell) {
        Caller caller = cell.getKey();
        Names names = world.names(caller);
        if (cell.getValue() == Expected.OK && call.needsNewTicket()) {
            names = call.path().contains("solved")
                    ? names.with("solved", world.newSolvedTicket())
                    : names.with("ticket", world.newTicket());
        }
        return new Cell(call, caller, cell.getValue(), world.cast.api(caller), names);
    }

    private static List<String> wrong(List<Cell> cells) throws Exception {
        var wrong = new ArrayList<String>();
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Optional<String>> answer : several.invokeAll(cells)) {
                answer.get().ifPresent(wrong::add);
            }
        }
        return wrong;
    }
}
