package dev.guichet.endtoend.kill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Answer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Clients that open tickets without a key and never try twice: whatever is not 201 at once is a failure.
final class PlainClients {
    private static final int CLIENTS = 16;

    private final Desk desk;
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile List<URI> doors;
    private volatile boolean stopped;
    private List<Future<?>> clients = List.of();

    PlainClients(Desk desk, List<URI> doors) {
        this.desk = desk;
        this.doors = doors;
    }

    PlainClients start() {
        clients = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(i -> threads.submit(this::client))
                .toList();
        return this;
    }

    /// What is on its way stays so; every later request takes one of these doors.
    void enterBy(List<URI> others) {
        doors = others;
    }

    int inFlight() {
        return inFlight.get();
    }

    int opened() {
        return acknowledged.tickets().size();
    }

    /// Whether one of them has had enough: it was refused, or got no answer.
    boolean someoneFailed() {
        return clients.stream().anyMatch(Future::isDone);
    }

    /// Waits for the answers that are still on their way.
    Acknowledged stop() throws Exception {
        stopped = true;
        for (Future<?> client : clients) {
            client.get(1, TimeUnit.MINUTES);
        }
        threads.shutdown();
        return acknowledged;
    }

    private void client() {
        while (!stopped) {
            int index = sent.getAndIncrement();
            ObjectNode request = desk.request("Demande " + index);
            Answer created = once(doors.get(index % doors.size()), request).expect(201);
            acknowledged.opened(
                    created.body(), Script.REQUEST, request.at("/message/text").asText());
        }
    }

    private Answer once(URI door, ObjectNode request) {
        inFlight.incrementAndGet();
        try {
            return Person.REQUESTER.api().at(door).post("/tickets", request);
        } finally {
            inFlight.decrementAndGet();
        }
    }
}
