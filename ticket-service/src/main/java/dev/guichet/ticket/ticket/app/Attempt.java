package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.ticket.domain.TicketNumber;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a command among several.
///
/// @param refusal null when it was accepted
public record Attempt(TicketNumber number, @Nullable TicketRefusal refusal) {}
