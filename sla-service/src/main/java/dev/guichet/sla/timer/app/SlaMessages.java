package dev.guichet.sla.timer.app;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.events.PendingExpired;
import dev.guichet.events.PendingReminderDue;
import dev.guichet.events.SolvedExpired;
import dev.guichet.events.TimerFired;
import dev.guichet.kit.events.NewEvents;
import dev.guichet.sla.timer.domain.Timer.Fired;

/// What fired, in the words of the contract.
final class SlaMessages {
    private SlaMessages() {}

    static TimerFired of(long root, Fired timer) {
        long ticket = timer.key().ticket().value();
        long episode = timer.key().episode();
        return switch (timer.key().rule()) {
            case PENDING_REMINDER ->
                new PendingReminderDue(meta(root, timer), ticket, episode, timer.dueAt(), timer.closesAt());
            case PENDING_CLOSE -> new PendingExpired(meta(root, timer), ticket, episode, timer.dueAt());
            case SOLVED_CLOSE -> new SolvedExpired(meta(root, timer), ticket, episode, timer.dueAt());
        };
    }

    private static EventMeta meta(long root, Fired timer) {
        return NewEvents.meta(
                timer.at(), root, Actor.system(), timer.cause(), timer.key().version());
    }
}
