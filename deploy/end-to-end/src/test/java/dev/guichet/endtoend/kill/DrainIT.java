package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.system.EventLog;
import dev.guichet.endtoend.system.Guichet;
import dev.guichet.endtoend.system.Part;
import dev.guichet.endtoend.system.Tokens;
import dev.guichet.events.Topics;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A process that is asked to end, as in every roll-out, drains first: of two replicas one goes, and clients that carry
/// no key and never try twice notice nothing.
@Order(93)
class DrainIT {
    /// Far too short for those in front to notice that it is going: what counts is that nobody calls any more.
    private static final Map<String, String> DRAIN = Map.of("GUICHET_DRAIN_DELAY", "10ms");

    private static final List<Part> SERVICES =
            Arrays.stream(Part.values()).filter(Part::isService).toList();
    private static final int BUSY = 8;
    private static final int AFTERWARDS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Guichet guichet = Guichet.running();

    /// What runs already would not wait before it ends.
    @BeforeAll
    static void endWhatRuns() {
        Guichet.running().up("--replicas", "1");
        Guichet.running().stop(SERVICES);
    }

    @BeforeEach
    void startTwoOfEach() {
        guichet.up(DRAIN, "--replicas", "2");
    }

    @AfterAll
    static void leaveOneOfEach() {
        Guichet.running().stop(SERVICES);
        Guichet.running().up("--replicas", "1");
    }

    @Test
    void aTicketServiceThatIsAskedToEndRefusesAndLosesNothing() throws Exception {
        drains(Part.TICKET, guichet.doors());
    }

    /// Its clients are led to the other one, as a load balancer does; what they have sent is answered.
    @Test
    void aGatewayThatIsAskedToEndRefusesAndLosesNothing() throws Exception {
        drains(Part.GATEWAY, List.of(guichet.doors().getFirst()));
    }

    /// @param remaining the doors that clients take from the moment on that the last replica of the part is asked to
    /// end
    private void drains(Part part, List<URI> remaining) throws Exception {
        Desk desk = Desk.opened("drain", Policy.DAYS);
        List.of(Person.REQUESTER, Person.AGENT).forEach(person -> Tokens.renew(person.signIn()));
        List<Long> replicas = guichet.pids(part);
        assertThat(replicas).hasSize(2);
        var log = new EventLog(Topics.TICKETS);
        var start = log.end();

        var clients = new PlainClients(desk, guichet.doors()).start();
        askToEnd(replicas.getLast(), clients, remaining);
        Acknowledged acknowledged = clients.stop();

        var ledger = new Comparison(desk, acknowledged, log, start).exact();
        MailComparison.exact(desk, ledger.values(), part, Instant.now());
        assertThat(guichet.pids(part)).containsExactly(replicas.getFirst());
    }

    private static void askToEnd(long pid, PlainClients clients, List<URI> remaining) throws InterruptedException {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("no process " + pid));
        until("16 clients are at work", clients, () -> clients.opened() >= AFTERWARDS && clients.inFlight() >= BUSY);
        clients.enterBy(remaining);
        assertThat(process.destroy()).isTrue();
        until(pid + " has ended", clients, () -> !process.isAlive());
        int then = clients.opened();
        until("work goes on without " + pid, clients, () -> clients.opened() >= then + AFTERWARDS);
    }

    /// Or until a client failed, which says more than that something did not come to pass.
    private static void until(String what, PlainClients clients, BooleanSupplier condition)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && !clients.someoneFailed()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(0, 200_000);
        }
    }
}
