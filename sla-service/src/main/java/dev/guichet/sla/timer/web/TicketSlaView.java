package dev.guichet.sla.timer.web;

import dev.guichet.kit.view.Tagged;
import dev.guichet.sla.timer.domain.Timer;
import dev.guichet.sla.timer.domain.Timer.Armed;
import dev.guichet.sla.timer.domain.Timer.Cancelled;
import dev.guichet.sla.timer.domain.Timer.Fired;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The timers of a ticket.
///
/// @param timers from the first episode to the last, and within one in the order in which they come due
@Schema(
        name = "TicketSla",
        examples = "{\"timers\":[{\"rule\":\"pending_reminder\",\"episode\":3,\"dueAt\":\"2026-11-23T09:00:00Z\","
                + "\"state\":\"fired\",\"firedAt\":\"2026-11-23T09:00:00.120Z\",\"cancelledAt\":null,\"why\":null},"
                + "{\"rule\":\"pending_close\",\"episode\":3,\"dueAt\":\"2026-11-25T09:00:00Z\","
                + "\"state\":\"armed\",\"firedAt\":null,\"cancelledAt\":null,\"why\":null}]}")
record TicketSlaView(List<TimerView> timers) implements Tagged {
    @Schema(name = "SlaTimer")
    record TimerView(
            @Schema(
                    enumeration = {"pending_reminder", "pending_close", "solved_close"},
                    description = "What happens when it comes due; later releases know more rules")
            String rule,

            @Schema(description = "The ticket's episode it was armed in")
            long episode,

            @Schema(description = "When it comes due: start of the episode and the policy then in force")
            Instant dueAt,

            @Schema(enumeration = {"armed", "fired", "cancelled"})
            String state,

            @Schema(nullable = true) @Nullable Instant firedAt,
            @Schema(nullable = true) @Nullable Instant cancelledAt,

            @Schema(
                    description =
                            "Why it was cancelled: `episode_ended`, the ticket moved on; `closure_due`, a reminder"
                                    + " whose closure was due as well")
            @Nullable
            String why) {
        static TimerView of(Timer timer) {
            String rule = timer.key().rule().wireName();
            long episode = timer.key().episode();
            return switch (timer) {
                case Armed armed -> new TimerView(rule, episode, armed.dueAt(), "armed", null, null, null);
                case Fired fired -> new TimerView(rule, episode, fired.dueAt(), "fired", fired.at(), null, null);
                case Cancelled(var _, var dueAt, var at, var why) ->
                    new TimerView(rule, episode, dueAt, "cancelled", null, at, why.wireName());
            };
        }
    }

    static TicketSlaView of(List<Timer> timers) {
        return new TicketSlaView(timers.stream().map(TimerView::of).toList());
    }

    /// Rises with every change of this view: a timer is armed, then fires or is cancelled, and never goes.
    @Override
    public String tag() {
        int changes = timers.stream()
                .mapToInt(timer -> timer.state().equals("armed") ? 1 : 2)
                .sum();
        return Integer.toString(changes);
    }
}
