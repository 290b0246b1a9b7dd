package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.ticket.app.Json;
import dev.guichet.ticket.ticket.app.TicketQueries;
import dev.guichet.ticket.ticket.domain.TicketRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whoever does not see a ticket any more is not told again what they were told of it, nor its inside who left its
/// desk.
@ApplicationScoped
class TicketReplays implements ReplayGuard {
    private final TicketQueries tickets;

    TicketReplays(TicketQueries tickets) {
        this.tickets = tickets;
    }

    @Override
    public String collection() {
        return "tickets";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return tickets.requireStill(numbers(kept), kept.inside());
    }

    /// The one in the path, the one that was opened, and those that were put away together.
    private static Set<Long> numbers(KeptAnswer kept) {
        Set<Long> numbers = new HashSet<>();
        Stream.of(kept.key(), kept.made())
                .flatMap(Optional::stream)
                .filter(key -> key.chars().allMatch(Character::isDigit))
                .forEach(key -> numbers.add(Long.valueOf(key)));
        if (kept.path().equals("/api/v1/tickets/archive")) {
            Json.read(kept.body()).path("items").forEach(item -> {
                if (!item.path("code").asText().equals(TicketRefusal.TICKET_NOT_FOUND.code())) {
                    numbers.add(item.path("number").asLong());
                }
            });
        }
        return numbers;
    }
}
