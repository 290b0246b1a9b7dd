package dev.guichet.events;

/// The Kafka topics: one producer each, keyed by aggregate, created explicitly with [#PARTITIONS] partitions.
public final class Topics {
    public static final String TICKETS = "guichet.tickets";
    /// Compacted: the last event of each key is the state of that desk, person or organization.
    public static final String DIRECTORY = "guichet.directory";

    public static final String SLA = "guichet.sla";
    public static final String MAIL = "guichet.mail";

    public static final int PARTITIONS = 12;

    /// What a topic takes and a producer sends, in bytes: with less on either side, what one lets through stops at the
    /// other.
    public static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

    private Topics() {}
}
