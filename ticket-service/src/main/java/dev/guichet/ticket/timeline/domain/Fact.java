package dev.guichet.ticket.timeline.domain;

import dev.guichet.events.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the timeline of a ticket.
///
/// @param version of the ticket after it: the order of the timeline
/// @param shown version of the ticket after it, for those who do not see the ticket's inside
/// @param internal hidden from the requester's side
/// @param message id of the message it is or brought; null for none
/// @param details a JSON object by kind of fact; null for none
public record Fact(
        long ticket,
        long version,
        long shown,
        Instant at,
        Actor by,
        What what,
        boolean internal,
        @Nullable Long message,
        @Nullable String details) {
    public long version(boolean inside) {
        return inside ? version : shown;
    }
}
