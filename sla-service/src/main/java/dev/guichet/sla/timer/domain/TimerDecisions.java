package dev.guichet.sla.timer.domain;

import dev.guichet.sla.policy.domain.Policy;
import dev.guichet.sla.timer.domain.Timer.Armed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which timers an episode runs.
public final class TimerDecisions {
    private TimerDecisions() {}

    /// @param policy the one in force when the episode's event is consumed
    /// @param cause id of that event
    public static List<Armed> arm(Episode episode, Policy policy, String cause) {
        return switch (episode.waiting()) {
            case FOR_AN_ANSWER -> pending(episode, policy, cause);
            case FOR_AN_OBJECTION ->
                armed(episode, Rule.SOLVED_CLOSE, policy.solvedCloseAfter(), null, cause)
                        .toList();
            case FOR_NOBODY -> List.of();
        };
    }

    private static List<Armed> pending(Episode episode, Policy policy, String cause) {
        var closeAfter = policy.pendingCloseAfter();
        var closesAt = closeAfter == null ? null : episode.since().plus(closeAfter);
        return Stream.concat(
                        armed(episode, Rule.PENDING_REMINDER, policy.pendingReminderAfter(), closesAt, cause),
                        armed(episode, Rule.PENDING_CLOSE, closeAfter, null, cause))
                .toList();
    }

    private static Stream<Armed> armed(
            Episode episode, Rule rule, @Nullable Duration after, @Nullable Instant closesAt, String cause) {
        return Stream.ofNullable(after)
                .map(delay -> new Armed(
                        new TimerKey(episode.ticket(), episode.number(), rule),
                        episode.since().plus(delay),
                        closesAt,
                        cause));
    }
}
