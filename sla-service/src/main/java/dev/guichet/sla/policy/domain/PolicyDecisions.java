package dev.guichet.sla.policy.domain;

import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.PENDING_CLOSE_AFTER;
import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.PENDING_REMINDER_AFTER;
import static dev.guichet.sla.policy.domain.PolicyFlaw.Field.SOLVED_CLOSE_AFTER;

import dev.guichet.sla.policy.domain.PolicyFlaw.Field;
import dev.guichet.sla.policy.domain.PolicyFlaw.Kind;
import dev.guichet.sla.policy.domain.Setting.After;
import dev.guichet.sla.policy.domain.Setting.Keep;
import dev.guichet.sla.policy.domain.Setting.Off;
import dev.guichet.sla.policy.domain.Setting.Unknown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules of a policy.
public final class PolicyDecisions {
    public static final Duration SHORTEST = Duration.ofSeconds(1);
    /// A leap year: past it a ticket is forgotten, not waiting.
    public static final Duration LONGEST = Duration.ofDays(366);

    private PolicyDecisions() {}

    public static PolicyDecision change(
            Policy current, Setting pendingReminder, Setting pendingClose, Setting solvedClose) {
        List<PolicyFlaw> flaws = Stream.of(
                        flaw(PENDING_REMINDER_AFTER, pendingReminder),
                        flaw(PENDING_CLOSE_AFTER, pendingClose),
                        flaw(SOLVED_CLOSE_AFTER, solvedClose))
                .flatMap(Optional::stream)
                .toList();
        return flaws.isEmpty()
                ? together(new Policy(
                        merge(current.pendingReminderAfter(), pendingReminder),
                        merge(current.pendingCloseAfter(), pendingClose),
                        merge(current.solvedCloseAfter(), solvedClose)))
                : new PolicyDecision.Flawed(flaws);
    }

    private static Optional<PolicyFlaw> flaw(Field field, Setting setting) {
        return switch (setting) {
            case Keep(), Off() -> Optional.empty();
            case Unknown(var _) -> Optional.of(new PolicyFlaw(field, Kind.NOT_A_DURATION));
            case After(var duration) -> flaw(duration).map(kind -> new PolicyFlaw(field, kind));
        };
    }

    private static Optional<Kind> flaw(Duration duration) {
        if (duration.getNano() != 0) {
            return Optional.of(Kind.NOT_WHOLE_SECONDS);
        }
        if (duration.compareTo(SHORTEST) < 0) {
            return Optional.of(Kind.TOO_SHORT);
        }
        return duration.compareTo(LONGEST) > 0 ? Optional.of(Kind.TOO_LONG) : Optional.empty();
    }

    private static @Nullable Duration merge(@Nullable Duration current, Setting setting) {
        return switch (setting) {
            case Keep(), Unknown(var _) -> current;
            case Off() -> null;
            case After(var duration) -> duration;
        };
    }

    private static PolicyDecision together(Policy policy) {
        var reminder = policy.pendingReminderAfter();
        var closure = policy.pendingCloseAfter();
        if (reminder != null && closure != null && reminder.compareTo(closure) >= 0) {
            return new PolicyDecision.Flawed(
                    List.of(new PolicyFlaw(PENDING_REMINDER_AFTER, Kind.REMINDER_NOT_BEFORE_CLOSURE)));
        }
        return new PolicyDecision.Accepted(policy);
    }
}
