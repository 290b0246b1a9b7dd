package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/// The death of a process by SIGKILL, at a moment that a seed names: when so many tickets have been acknowledged.
record Kill(long pid, int afterTickets) {
    private static final int IN_FLIGHT = 8;

    static Kill seeded(long pid, long seed) {
        return new Kill(pid, new Random(seed).nextInt(30, Load.TICKETS - 90));
    }

    /// Waits for the moment, with at least 8 requests on their way, and kills.
    ///
    /// @return how many requests were on their way
    int during(Load load) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
        while (load.opened() < afterTickets || load.inFlight() < IN_FLIGHT) {
            assertThat(load.ended()).as("the load ended before the kill").isFalse();
            Thread.sleep(0, 200_000);
        }
        int inFlight = load.inFlight();
        int opened = load.opened();
        assertThat(process.destroyForcibly()).isTrue();
        assertThat(inFlight).as("requests in flight at the kill").isGreaterThanOrEqualTo(IN_FLIGHT);
        assertThat(opened).as("tickets before the kill").isLessThan(Load.TICKETS);
        return inFlight;
    }
}
