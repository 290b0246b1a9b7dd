package dev.guichet.ticket.ticket.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a person has read a ticket.
///
/// @param version of the ticket as they read it; 0 when they have not
public record ReadMarker(long version, @Nullable Instant at) {
    public static final ReadMarker NONE = new ReadMarker(0, null);
}
