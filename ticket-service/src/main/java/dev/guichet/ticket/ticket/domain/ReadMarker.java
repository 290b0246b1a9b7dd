package dev.guichet.ticket.ticket.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a person has read a ticket.
///
/// @param version of the ticket as they read it; 0 when they have not
/// @param shown the same place, counted as for those who do not see the ticket's inside
public record ReadMarker(long version, long shown, @Nullable Instant at) {
    public static final ReadMarker NONE = new ReadMarker(0, 0, null);

    public long version(boolean inside) {
        return inside ? version : shown;
    }
}
