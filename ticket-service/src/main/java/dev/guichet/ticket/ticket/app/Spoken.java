package dev.guichet.ticket.ticket.app;

import dev.guichet.events.Channel;
import dev.guichet.ticket.thread.domain.MessageText;

/// What a command brings to the thread.
public record Spoken(MessageText text, Channel channel) {}
