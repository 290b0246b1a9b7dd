package dev.guichet.ticket.ticket.app;

import dev.guichet.events.Channel;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.Opening;

/// A request to open a ticket, checked for what can be checked without knowing anybody.
///
/// @param byClient the channel that goes with the client, unless the opening names another
public record NewRequest(Opening opening, MessageText text, Channel byClient) {
    Channel channel() {
        Channel named = opening.channel();
        return named == null ? byClient : named;
    }
}
