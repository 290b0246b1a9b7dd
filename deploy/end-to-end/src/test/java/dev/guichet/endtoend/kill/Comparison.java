package dev.guichet.endtoend.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guichet.endtoend.desk.Desk;
import dev.guichet.endtoend.desk.Person;
import dev.guichet.endtoend.desk.Ticket;
import dev.guichet.endtoend.kill.Acknowledged.Opened;
import dev.guichet.endtoend.system.Answer;
import dev.guichet.endtoend.system.EventLog;
import dev.guichet.endtoend.system.EventLog.Event;
import dev.guichet.endtoend.system.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;

/// Everything that was acknowledged against everything there is, both ways.
final class Comparison {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// What was done twice shows itself after what was done once.
    private static final Duration AFTERMATH = Duration.ofSeconds(2);

    private final Desk desk;
    private final Map<Long, Opened> acknowledged;
    private final EachTicket each;
    private final EventLog log;
    private final Map<TopicPartition, Long> start;

    Comparison(Desk desk, Acknowledged acknowledged, EventLog log, Map<TopicPartition, Long> start) {
        this.desk = desk;
        this.acknowledged = acknowledged.tickets();
        this.each = new EachTicket(acknowledged.tickets().keySet());
        this.log = log;
        this.start = start;
    }

    /// Waits until consumers have caught up, then a little longer, and compares.
    ///
    /// @return the delivery ledger, by ticket
    Map<Long, List<JsonNode>> exact() throws InterruptedException {
        ticketsAreThose();
        messagesAreThose();
        eventually(this::eventsAreThose);
        each.become("timers", Comparison::timers, of(Script::timers));
        each.become("deliveries", Comparison::deliveries, of(Script::mails));
        Thread.sleep(AFTERMATH);
        ticketsAreThose();
        eventsAreThose();
        return each.read(Ticket::deliveries);
    }

    private void ticketsAreThose() {
        assertThat(desk.queue().stream().map(ticket -> ticket.path("number").asLong()))
                .as("tickets in the queue")
                .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
    }

    private void messagesAreThose() {
        Map<Long, List<JsonNode>> messages = each.read(ticket -> ticket.messages(Person.AGENT));
        acknowledged.forEach((number, ticket) -> {
            List<JsonNode> found = messages.getOrDefault(number, List.of());
            assertThat(found.stream().map(message -> message.path("text").asText()))
                    .as("messages of ticket %d", number)
                    .containsExactlyElementsOf(ticket.texts());
            assertThat(found.stream().skip(1).map(message -> message.path("id").asLong()))
                    .as("ids of the replies to ticket %d", number)
                    .containsExactlyElementsOf(ticket.messages());
        });
    }

    /// An event may stand on the topic twice; a version of a ticket belongs to one event, and there is no gap.
    private void eventsAreThose() {
        Map<Long, Map<Long, String>> found = new TreeMap<>();
        Map<String, String> owners = new TreeMap<>();
        for (Event event : log.since(start)) {
            long ticket = event.payload().at("/ticket/number").asLong();
            if (event.payload().at("/ticket/desk/slug").asText().equals(desk.slug())) {
                found.computeIfAbsent(ticket, none -> new TreeMap<>()).put(event.version(), event.type());
                String owner = owners.putIfAbsent(ticket + " version " + event.version(), event.id());
                assertThat(owner == null ? event.id() : owner)
                        .as("event of ticket %d version %d", ticket, event.version())
                        .isEqualTo(event.id());
            }
        }
        var expected = new TreeMap<Long, List<String>>();
        acknowledged.forEach(
                (number, ticket) -> expected.put(number, ticket.script().events()));
        var byVersion = new TreeMap<Long, List<String>>();
        found.forEach((number, events) -> byVersion.put(number, List.copyOf(events.values())));
        assertThat(byVersion).as("types of events by version").isEqualTo(expected);
        found.forEach((number, events) -> assertThat(List.copyOf(events.keySet()))
                .as("versions of ticket %d", number)
                .containsExactlyElementsOf(versions(events.size())));
    }

    private static List<String> timers(Ticket ticket) {
        Answer answer =
                Person.AGENT.api().get("/tickets/" + ticket.number() + "/sla").expect(200, 404);
        return answer.status() == 404
                ? List.of("not known yet")
                : Json.list(answer.body().path("timers")).stream()
                        .map(timer -> timer.path("rule").asText() + "@"
                                + timer.path("episode").asLong() + " "
                                + timer.path("state").asText())
                        .sorted()
                        .toList();
    }

    private static List<String> deliveries(Ticket ticket) {
        return ticket.deliveries().stream()
                .map(one -> one.path("recipient").asText() + " "
                        + one.path("template").asText()
                        + (one.path("state").asText().equals("sent") ? "" : " not sent"))
                .sorted()
                .toList();
    }

    private Map<Long, List<String>> of(Function<Script, List<String>> expected) {
        return acknowledged.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> expected.apply(one.getValue().script())));
    }

    private static void eventually(Runnable comparison) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(comparison::run);
    }

    /// The first event of a ticket has version 0, so that a new ticket shows 1 once its first episode has begun.
    private static List<Long> versions(int events) {
        return LongStream.range(0, events).boxed().toList();
    }
}
