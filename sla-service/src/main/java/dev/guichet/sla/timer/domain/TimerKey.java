package dev.guichet.sla.timer.domain;

/// Which timer: an episode has at most one of each rule.
public record TimerKey(TicketNumber ticket, long episode, Rule rule) {
    /// Room for the rules of later releases, so that their versions keep rising from episode to episode.
    private static final int RULES_OF_AN_EPISODE = 16;

    /// The version its event carries: rises along the ticket's episodes and, within one, from reminder to closure.
    public long version() {
        return episode * RULES_OF_AN_EPISODE + rule.ordinal();
    }
}
