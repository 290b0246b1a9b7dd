package dev.guichet.kit.directory;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.kit.events.NewEvents;
import java.time.Instant;

/// One action: who acts, on behalf of which request or event, and when. Every change it makes carries the three.
///
/// @param cause id of the request, or of the event that led here
public record Act(Actor by, String cause, Instant at) {
    /// The same action, by the clock of the database: what it stamps does not depend on which replica acts.
    public Act at(Instant now) {
        return new Act(by, cause, now);
    }

    /// @param version of the aggregate after the change
    public EventMeta meta(long root, long version) {
        return NewEvents.meta(at, root, by, cause, version);
    }
}
