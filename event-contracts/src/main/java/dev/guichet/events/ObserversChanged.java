package dev.guichet.events;

import java.util.List;

/// Observers were added or removed; the snapshot has those that remain.
public record ObserversChanged(EventMeta meta, TicketSnapshot ticket, List<PersonRef> added, List<PersonRef> removed)
        implements TicketEvent {}
