package dev.guichet.ticket.ticket.app;

import dev.guichet.ticket.person.domain.Newcomer;
import dev.guichet.ticket.thread.domain.MessageText;
import dev.guichet.ticket.ticket.domain.Opening;
import java.util.List;

/// A request to open a ticket, checked for what can be checked without knowing anybody.
///
/// @param newcomers those whom it names, the requester first, as they are called should nobody know them yet
public record NewRequest(Opening opening, MessageText text, List<Newcomer> newcomers) {
    public NewRequest {
        newcomers = List.copyOf(newcomers);
    }

    /// Who has the address, as far as the request says.
    Newcomer named(String address) {
        return newcomers.stream()
                .filter(newcomer -> newcomer.email().equals(address))
                .findFirst()
                .orElseGet(() -> Newcomer.of(address, null));
    }
}
