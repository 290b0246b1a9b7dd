package dev.guichet.ticket.intake;

import static dev.guichet.ticket.world.World.AGENT;
import static dev.guichet.ticket.world.World.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.events.MessageAdded;
import dev.guichet.events.PendingExpired;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.events.RequesterReminded;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.SolvedExpired;
import dev.guichet.events.StatusChanged;
import dev.guichet.events.StatusTrigger;
import dev.guichet.events.TicketCreated;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Topics;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.kit.testing.TopicProbe;
import dev.guichet.ticket.world.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What timers do, by way of the real topic.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final World world = World.create();
    private TopicProbe tickets;
    private KafkaProducer<String, byte[]> sla;

    @BeforeAll
    void open() {
        tickets = TopicProbe.on(Topics.TICKETS);
        String broker = System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092");
        sla = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterAll
    void close() {
        tickets.close();
        sla.close();
    }

    @Test
    void aCreationIsTwoEventsInOrder() {
        long ticket = world.open(REQUESTER);

        TicketCreated created = tickets.await(
                        TicketCreated.class, e -> e.ticket().number() == ticket, PATIENCE)
                .orElseThrow();
        StatusChanged opened = tickets.await(
                        StatusChanged.class, e -> e.ticket().number() == ticket, PATIENCE)
                .orElseThrow();

        assertThat(created.meta().version()).isZero();
        assertThat(opened.meta().version()).isEqualTo(1);
        assertThat(opened.from()).isNull();
        assertThat(opened.trigger()).isEqualTo(StatusTrigger.OPENED);
        assertThat(opened.message()).isEqualTo(created.message().id());
        assertThat(opened.meta().cause()).isEqualTo(created.meta().cause());
        assertThat(created.message().text()).isEqualTo("Depuis ce matin, tout est rejeté.");
    }

    @Test
    void anActionWithAMessageAndAStatusIsTwoEventsOfOneCause() {
        long ticket = world.open(REQUESTER);
        world.post(AGENT, ticket, "messages", Map.of("text", "x".repeat(70_000), "then", "pending"))
                .then()
                .statusCode(201);

        MessageAdded added = tickets.await(MessageAdded.class, e -> e.ticket().number() == ticket, PATIENCE)
                .orElseThrow();
        StatusChanged changed = tickets.await(
                        StatusChanged.class,
                        e -> e.ticket().number() == ticket && e.to() == TicketStatus.PENDING,
                        PATIENCE)
                .orElseThrow();

        assertThat(added.message().truncated()).isTrue();
        assertThat(added.message().text()).hasSize(64 * 1024);
        assertThat(added.ticket().status()).isEqualTo(TicketStatus.PENDING);
        assertThat(changed.message()).isEqualTo(added.message().id());
        assertThat(changed.meta().cause()).isEqualTo(added.meta().cause());
        assertThat(changed.meta().version()).isEqualTo(added.meta().version() + 1);
    }

    @Test
    void aPendingTicketIsRemindedThenClosedByTime() {
        long ticket = pendingTicket();
        Instant closesAt = Instant.parse("2026-12-24T10:00:00Z");

        send(new PendingReminderDue(meta(), ticket, 2, Instant.now(), closesAt));
        RequesterReminded reminded = tickets.await(
                        RequesterReminded.class, e -> e.ticket().number() == ticket, PATIENCE)
                .orElseThrow();
        send(new PendingExpired(meta(), ticket, 2, Instant.now()));
        StatusChanged expired = closing(ticket);

        assertThat(reminded.closesAt()).isEqualTo(closesAt);
        assertThat(expired.trigger()).isEqualTo(StatusTrigger.PENDING_EXPIRED);
        assertThat(expired.meta().actor()).isEqualTo(Actor.system());
        assertThat(world.ticket(REQUESTER, ticket).getString("status")).isEqualTo("closed");
        assertThat(world.ticket(AGENT, ticket).getList("allowedCommands")).isEmpty();
    }

    @Test
    void aSolvedTicketIsClosedByTime() {
        long ticket = world.open(REQUESTER);
        world.post(AGENT, ticket, "solution", Map.of("text", "Fait")).then().statusCode(200);

        send(new SolvedExpired(meta(), ticket, 2, Instant.now()));

        assertThat(closing(ticket).trigger()).isEqualTo(StatusTrigger.SOLVED_EXPIRED);
    }

    @Test
    void timersOfOldEpisodesAndSecondDeliveriesDoNothing() {
        long ticket = pendingTicket();
        long version = world.ticket(AGENT, ticket).getLong("version");
        PendingReminderDue reminder = new PendingReminderDue(meta(), ticket, 2, Instant.now(), null);

        send(new PendingExpired(meta(), ticket, 1, Instant.now()));
        send(new SolvedExpired(meta(), ticket, 2, Instant.now()));
        send(reminder);
        send(reminder);
        assertThat(tickets.await(RequesterReminded.class, e -> e.ticket().number() == ticket, PATIENCE))
                .isPresent();
        send(new PendingExpired(meta(), 1L << 60, 2, Instant.now()));
        send(new PendingExpired(meta(), ticket, 2, Instant.now()));
        closing(ticket);

        assertThat(world.ticket(AGENT, ticket).getLong("version")).isEqualTo(version + 2);
    }

    @Test
    void aReplyAndAnExpiryAtOnceLoseNothingWhicheverWins() {
        int replyFirst = 0;
        int rounds = Integer.getInteger("guichet.races", 40);
        for (int round = 0; round < rounds; round++) {
            long ticket = pendingTicket();
            CompletableFuture<Response> reply = CompletableFuture.supplyAsync(
                    () -> world.post(REQUESTER, ticket, "messages", Map.of("text", "Me voici")));
            pause(round % 8);
            send(new PendingExpired(meta(), ticket, 2, Instant.now()));
            JsonPath answer = reply.join().then().statusCode(201).extract().jsonPath();

            if (answer.get("followUp") == null) {
                replyFirst++;
                assertThat(answer.getString("ticket.status")).isEqualTo("open");
            } else {
                assertThat(answer.getLong("ticket.followUpOf")).isEqualTo(ticket);
                assertThat(world.ticket(REQUESTER, ticket).getString("status")).isEqualTo("closed");
            }
            long where = answer.getLong("ticket.number");
            assertThat(world.as(REQUESTER)
                            .get("/api/v1/tickets/{n}/messages", where)
                            .jsonPath()
                            .getList("items.text", String.class))
                    .contains("Me voici");
        }
        assertThat(replyFirst).isBetween(0, rounds);
    }

    private long pendingTicket() {
        long ticket = world.open(REQUESTER);
        world.post(AGENT, ticket, "status", Map.of("status", "pending")).then().statusCode(200);
        return ticket;
    }

    private StatusChanged closing(long ticket) {
        return tickets.await(
                        StatusChanged.class,
                        e -> e.ticket().number() == ticket && e.to() == TicketStatus.CLOSED,
                        PATIENCE)
                .orElseThrow();
    }

    private EventMeta meta() {
        return NewEvents.meta(Instant.now(), world.root(), Actor.system(), "timer", 1);
    }

    private void send(SlaEvent event) {
        var message = new ProducerRecord<>(Topics.SLA, event.key(), EventCodec.encode(event));
        message.headers().add("ce_type", EventTypes.of(event).getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_id", event.meta().eventId().toString().getBytes(StandardCharsets.UTF_8));
        sla.send(message);
        sla.flush();
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
