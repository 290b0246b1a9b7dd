package dev.guichet.ticket.ticket.app;

import dev.guichet.events.Channel;
import dev.guichet.ticket.thread.domain.MessageText;

/// What a command brings to the thread.
///
/// @param message id taken beforehand
public record Spoken(long message, MessageText text, Channel channel) {}
