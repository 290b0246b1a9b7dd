package dev.guichet.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The reminder of a pending ticket came due while its episode was still the current one.
///
/// @param closesAt when the ticket closes unless somebody answers; null when its desk never closes it
public record RequesterReminded(
        EventMeta meta, TicketSnapshot ticket, @Nullable Instant closesAt) implements TicketEvent {}
