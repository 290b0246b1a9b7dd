package dev.guichet.endtoend.kill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Clients that open tickets and reply to them as fast as they are answered.
final class Load {
    /// 240 creations and 120 replies: above the 200 and 100 that a kill must happen in.
    static final int TICKETS = 240;

    private static final int CLIENTS = 16;

    private final Desk desk;
    private final List<URI> doors;
    private final Acknowledged acknowledged = new Acknowledged();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<Future<?>> clients = List.of();

    Load(Desk desk, List<URI> doors) {
        this.desk = desk;
        this.doors = doors;
    }

    Load start() {
        clients = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(i -> threads.submit(this::client))
                .toList();
        return this;
    }

    /// Requests that are on their way right now.
    int inFlight() {
        return inFlight.get();
    }

    int opened() {
        return acknowledged.tickets().size();
    }

    boolean ended() {
        return clients.stream().allMatch(Future::isDone);
    }

    /// Waits until every client has got every answer.
    Acknowledged finish() throws Exception {
        for (Future<?> client : clients) {
            client.get(10, TimeUnit.MINUTES);
        }
        threads.shutdown();
        return acknowledged;
    }

    private void client() {
        var client = new RetryingClient(doors, inFlight);
        for (int index = next.getAndIncrement(); index < TICKETS; index = next.getAndIncrement()) {
            play(client, index);
        }
    }

    private void play(RetryingClient client, int index) {
        Script script = Script.of(index);
        ObjectNode request = desk.request("Demande " + index);
        Answer created = client.post(Person.REQUESTER, "/tickets", request).expect(201);
        var ticket = acknowledged.opened(
                created.body(), script, request.at("/message/text").asText());
        if (script.replies()) {
            String text = "Réponse à la demande " + index;
            ObjectNode reply = Json.object("text", text);
            if (script == Script.AGENT_ASKS) {
                reply.put("then", "pending");
            }
            String path = "/tickets/" + ticket.number() + "/messages";
            acknowledged.replied(
                    ticket,
                    client.post(script.replier(), path, reply).expect(201).body(),
                    text);
        }
    }
}
