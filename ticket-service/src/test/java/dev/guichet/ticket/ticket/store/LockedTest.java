package dev.guichet.ticket.ticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guichet.ticket.ticket.domain.Ticket;
import dev.guichet.ticket.ticket.domain.Tickets;
import org.junit.jupiter.api.Test;

class LockedTest {
    private final Ticket ticket = Tickets.openTicket();

    @Test
    void aChangeIsStampedByTheClock() {
        assertThat(Locked.of(ticket, ticket.updatedAt().plusSeconds(1)).now())
                .isEqualTo(ticket.updatedAt().plusSeconds(1));
    }

    /// Another host took over, whose clock is behind.
    @Test
    void theTimesOfATicketNeverGoBack() {
        assertThat(Locked.of(ticket, ticket.updatedAt().minusSeconds(1)).now()).isEqualTo(ticket.updatedAt());
    }
}
