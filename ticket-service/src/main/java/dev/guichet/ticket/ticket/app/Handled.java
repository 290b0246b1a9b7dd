package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Ticket;
import org.jspecify.annotations.Nullable;

/// What came of a command.
///
/// @param ticket after it; the follow-up when a reply opened one, or went to one
/// @param rights of the caller
/// @param message what they said; null when the command says nothing
public record Handled(
        Ticket ticket, Rights rights, @Nullable Message message) {}
