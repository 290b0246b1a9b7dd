package dev.guichet.ticket.ticket.app;

import dev.guichet.kit.directory.Act;
import dev.guichet.kit.directory.Rights;
import dev.guichet.ticket.ticket.domain.Caller;
import dev.guichet.ticket.ticket.domain.Ticket;
import java.time.Instant;

/// A ticket that somebody asks something of, its row locked.
///
/// @param act what is done to it, by the clock of the database, under that lock
public record Asked(Ticket ticket, Rights rights, Caller by, Act act) {
    public Instant now() {
        return act.at();
    }
}
