package dev.guichet.events;

/// Anything published on a Guichet topic. The CloudEvents `type` is `guichet.<RecordName>.v1`.
public sealed interface GuichetEvent permits TicketEvent, DirectoryEvent, SlaEvent {
    EventMeta meta();

    /// The Kafka key: the aggregate's id, so that one aggregate's events stay in order.
    String key();
}
