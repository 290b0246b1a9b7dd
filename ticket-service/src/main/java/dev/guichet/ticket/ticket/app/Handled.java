package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.thread.domain.Message;
import dev.guichet.ticket.ticket.domain.Ticket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of a command.
///
/// @param ticket after it; the follow-up when a reply opened one, or went to one
/// @param rights of the caller
/// @param message what they said; null when the command says nothing
/// @param now when, by the clock of the database
public record Handled(
        Ticket ticket, Rights rights, @Nullable Message message, Instant now) {}
