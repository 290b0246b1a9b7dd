package dev.guichet.notification;

import dev.guichet.events.DeskChanged;
import dev.guichet.events.DeskMember;
import dev.guichet.events.DeskRole;
import dev.guichet.events.DirectoryEvent;
import dev.guichet.events.GroupMembers;
import dev.guichet.events.GuichetEvent;
import dev.guichet.events.PriorityLabel;
import dev.guichet.events.SlaEvent;
import dev.guichet.events.StatusLabel;
import dev.guichet.events.TicketEvent;
import dev.guichet.events.TicketStatus;
import dev.guichet.events.Topics;
import dev.guichet.kit.events.EventCodec;
import dev.guichet.kit.events.EventTypes;
import dev.guichet.notification.rule.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes what other services publish, on the real broker.
public final class Broker {
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    System.getenv().getOrDefault("GUICHET_KAFKA", "localhost:9092")),
            new StringSerializer(),
            new ByteArraySerializer());

    private Broker() {}

    public static void publish(GuichetEvent... events) {
        for (GuichetEvent event : events) {
            var record = new ProducerRecord<>(topic(event), event.key(), EventCodec.encode(event));
            record.headers().add("ce_type", EventTypes.of(event).getBytes(StandardCharsets.UTF_8));
            record.headers().add("ce_id", event.meta().eventId().toString().getBytes(StandardCharsets.UTF_8));
            try {
                PRODUCER.send(record).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// The desk of the ticket, with Alice as agent and Serge as supervisor.
    public static DeskChanged deskOf(Tickets ticket) {
        return deskOf(ticket, List.of(member(ticket, DeskRole.AGENT), member(ticket, DeskRole.SUPERVISOR)));
    }

    public static DeskChanged deskOf(Tickets ticket, List<DeskMember> members) {
        return new DeskChanged(
                ticket.meta(Tickets.by(ticket.serge())),
                ticket.desk(),
                ticket.root(),
                "fr",
                "Europe/Paris",
                true,
                members,
                null,
                null,
                List.of(),
                List.of(new PriorityLabel("normal", "fr", "Ordinaire")));
    }

    /// The same desk, telling that Serge is the second line.
    public static DeskChanged deskWithGroupOf(Tickets ticket) {
        DeskChanged desk = deskOf(ticket);
        var group = new GroupMembers(ticket.salt() + 6, List.of(ticket.serge().id()));
        return new DeskChanged(
                desk.meta(),
                desk.desk(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                desk.members(),
                null,
                null,
                List.of(group),
                desk.priorityLabels());
    }

    /// The same desk before anybody joined it, calling pending "répondu".
    public static DeskChanged emptyDeskOf(Tickets ticket) {
        DeskChanged desk = deskOf(ticket);
        return new DeskChanged(
                desk.meta(),
                desk.desk(),
                desk.organization(),
                desk.locale(),
                desk.zone(),
                desk.isDefault(),
                List.of(),
                List.of(new StatusLabel(TicketStatus.PENDING, "fr", "Répondu")),
                null,
                null,
                null);
    }

    private static DeskMember member(Tickets ticket, DeskRole role) {
        var person = role == DeskRole.AGENT ? ticket.alice() : ticket.serge();
        return new DeskMember(person.id(), role, person.name(), person.address(), person.locale());
    }

    private static String topic(GuichetEvent event) {
        return switch (event) {
            case TicketEvent _ -> Topics.TICKETS;
            case DirectoryEvent _ -> Topics.DIRECTORY;
            case SlaEvent _ -> Topics.SLA;
        };
    }
}
