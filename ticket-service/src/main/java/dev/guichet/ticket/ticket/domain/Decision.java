package dev.guichet.ticket.ticket.domain;

import java.util.List;
import java.util.Set;

/// The answer to a command.
public sealed interface Decision {
    /// It happens. No events: nothing had to change.
    record Accepted(List<TicketEvent> events) implements Decision {
        static final Accepted NOTHING = new Accepted(List.of());

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// The ticket is closed for good: the reply goes to one that continues it, or opens one.
    record FollowUp() implements Decision {}

    /// It does not happen.
    ///
    /// @param allowed what the caller may do instead, now
    record Refused(TicketRefusal refusal, Set<CommandName> allowed) implements Decision {}
}
