package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.Opening;
import org.jspecify.annotations.Nullable;

/// A request to open a ticket, checked for what can be checked without knowing anybody.
///
/// @param requester somebody else, on whose behalf it is opened, should nobody know them yet; null is the caller
public record NewRequest(
        Opening opening, MessageText text, @Nullable Newcomer requester) {
    /// Who has the address, as far as the request says.
    Newcomer named(String address) {
        return requester != null && requester.email().equals(address) ? requester : Newcomer.of(address, null);
    }
}
