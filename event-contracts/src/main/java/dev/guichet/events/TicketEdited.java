package dev.guichet.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fields of the ticket were edited.
///
/// @param changed names of the fields as the API shows them
/// @param priority that the ticket has now, by its name in the API, when that is one of them; null otherwise
public record TicketEdited(
        EventMeta meta,
        TicketSnapshot ticket,
        List<String> changed,
        @Nullable String priority) implements TicketEvent {}
