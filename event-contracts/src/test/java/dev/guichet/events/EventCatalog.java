package dev.guichet.events;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every event there is, read off the sealed hierarchy, so that a new record cannot be forgotten.
final class EventCatalog {
    private EventCatalog() {}

    static List<Class<?>> events() {
        return leaves(GuichetEvent.class).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalog::leaves)
                : Stream.of(type);
    }

    static String type(Class<?> event) {
        return "guichet." + event.getSimpleName() + ".v1";
    }

    static String fileName(Class<?> event) {
        return event.getSimpleName() + ".v1.json";
    }

    static Family family(Class<?> event) {
        return Arrays.stream(Family.values())
                .filter(family -> family.parent.isAssignableFrom(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError(event + " is of no family: which topic does it go to?"));
    }

    /// What the events of one topic share.
    enum Family {
        TICKETS(TicketEvent.class, Topics.TICKETS, "tickets", "ticket-service", "the ticket's number"),
        DIRECTORY(DirectoryEvent.class, Topics.DIRECTORY, "directory", "ticket-service", "kind and id: `desk:3`"),
        SLA(SlaEvent.class, Topics.SLA, "sla", "sla-service", "the ticket's number, or `desk:3`");

        final Class<?> parent;
        final String topic;
        final String channel;
        final String producer;
        final String key;

        Family(Class<?> parent, String topic, String channel, String producer, String key) {
            this.parent = parent;
            this.topic = topic;
            this.channel = channel;
            this.producer = producer;
            this.key = key;
        }

        List<Class<?>> events() {
            return leaves(parent).toList();
        }
    }
}
