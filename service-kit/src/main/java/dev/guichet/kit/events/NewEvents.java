package dev.guichet.kit.events;

import dev.guichet.events.Actor;
import dev.guichet.events.EventMeta;
import dev.guichet.kit.clock.ReplicaClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// New event ids and what every event says of itself.
@ReplicaClock("ids, which begin with a time so that they sort roughly")
public final class NewEvents {

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewEvents() {}

    /// A UUIDv7 (RFC 9562): its first 48 bits are the time, so that indexes on it grow at one end.
    public static UUID id() {
        return id(System.currentTimeMillis());
    }

    static UUID id(long epochMillis) {
        var high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// @param cause id of the request or event that led here
    /// @param version of the aggregate after the change
    public static EventMeta meta(Instant now, long root, Actor actor, String cause, long version) {
        return new EventMeta(id(), now, root, actor, cause, version);
    }
}
