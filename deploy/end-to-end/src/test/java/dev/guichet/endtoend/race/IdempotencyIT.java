package dev.guichet.endtoend.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Policy;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The same call from many clients at once, with the same key: it happens once and all get the same answer.
@Order(20)
class IdempotencyIT {
    private static final int CLIENTS = 50;
    private static Desk desk = new Desk("", "");

    @BeforeAll
    static void openADesk() {
        desk = Desk.opened("same-key", Policy.DAYS);
    }

    @Test
    void fiftyClientsWithOneKeyGetOneTicketAndFiftyEqualAnswers() throws Exception {
        Desk quiet = Desk.opened("one-ticket", Policy.DAYS);
        byte[] request = Json.bytes(quiet.request("Une seule fois"));
        var key = key();

        List<Answer> answers = atOnce(() -> Person.REQUESTER.api().send("POST", "/tickets", request, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .hasSize(CLIENTS)
                .containsOnly(answers.getFirst().text());
        assertThat(answers)
                .extracting(one -> one.header("Location"))
                .containsOnly(answers.getFirst().header("Location"));
        assertThat(answers)
                .extracting(one -> one.header("ETag"))
                .containsOnly(answers.getFirst().header("ETag"));
        assertThat(quiet.queue()).hasSize(1);
        Ticket ticket = Ticket.of(answers.getFirst());
        assertThat(ticket.messages(Person.AGENT)).hasSize(1);
    }

    @Test
    void fiftyClientsWithOneKeyAddOneReply() throws Exception {
        Ticket ticket = desk.asked(Person.REQUESTER, "Une seule réponse");
        byte[] reply = Json.bytes(Json.object("text", "Une fois", "then", "pending"));
        var key = key();

        List<Answer> answers =
                atOnce(() -> Person.AGENT.api().send("POST", "/tickets/" + ticket.number() + "/messages", reply, key));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(ticket.messages(Person.AGENT)).hasSize(2);
        assertThat(ticket.seenBy(Person.AGENT).path("episode").asLong()).isEqualTo(2);
    }

    @Test
    void aKeyBelongsToItsBodyAndItsCaller() {
        var key = key();
        byte[] request = Json.bytes(desk.request("Première"));
        Ticket first = Ticket.of(
                Person.REQUESTER.api().send("POST", "/tickets", request, key).expect(201));

        Person.REQUESTER
                .api()
                .send("POST", "/tickets", Json.bytes(desk.request("Autre")), key)
                .refused(422);
        Ticket other = Ticket.of(
                Person.COLLEAGUE.api().send("POST", "/tickets", request, key).expect(201));

        assertThat(other).isNotEqualTo(first);
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var all = new ArrayList<Answer>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
