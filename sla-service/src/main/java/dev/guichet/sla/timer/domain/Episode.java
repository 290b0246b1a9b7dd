package dev.guichet.sla.timer.domain;

import java.time.Instant;

/// A period of a ticket during which timers run.
///
/// @param number rises within the ticket
/// @param since when it began; timers count from it, however late its event is consumed
public record Episode(TicketNumber ticket, long number, AwaitedAnswer waiting, Instant since) {}
