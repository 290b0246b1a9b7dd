package dev.guichet.sla.timer.app;

import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why timers are not shown.
public enum TimerRefusal implements Refusal {
    /// Not known, or not to be known by the caller.
    UNKNOWN_TICKET(RefusalKind.NOT_FOUND);

    private final RefusalKind kind;

    TimerRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
