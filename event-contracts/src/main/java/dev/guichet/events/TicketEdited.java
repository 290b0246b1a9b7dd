package dev.guichet.events;

import java.util.List;

/// Fields of the ticket were edited.
///
/// @param changed names of the fields as the API shows them
public record TicketEdited(EventMeta meta, TicketSnapshot ticket, List<String> changed) implements TicketEvent {}
