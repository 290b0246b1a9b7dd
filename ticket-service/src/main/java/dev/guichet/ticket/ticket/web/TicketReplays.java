package dev.guichet.ticket.ticket.web;

import dev.guichet.kit.directory.CallerRights;
import dev.guichet.kit.idempotency.KeptAnswer;
import dev.guichet.kit.idempotency.ReplayGuard;
import dev.guichet.ticket.ticket.app.Json;
import dev.guichet.ticket.ticket.app.TicketQueries;
import dev.guichet.ticket.ticket.domain.TicketNumber;
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
    private final CallerRights callers;

    TicketReplays(TicketQueries tickets, CallerRights callers) {
        this.tickets = tickets;
        this.callers = callers;
    }

    @Override
    public String collection() {
        return "tickets";
    }

    @Override
    public Uni<Void> require(KeptAnswer kept) {
        return tickets.requireStill(callers.context(), numbers(kept), kept.inside());
    }

    /// The one in the path, the one that was opened, and those that were put away together.
    private static Set<Long> numbers(KeptAnswer kept) {
        Set<Long> numbers = new HashSet<>();
        Stream.of(kept.key(), kept.made())
                .flatMap(Optional::stream)
                .flatMap(key -> number(key).stream())
                .forEach(numbers::add);
        if (kept.path().equals("/api/v1/tickets/archive")) {
            Json.read(kept.body()).path("items").forEach(item -> {
                if (!item.path("code").asText().equals(TicketRefusal.TICKET_NOT_FOUND.code())) {
                    numbers.add(item.path("number").asLong());
                }
            });
        }
        return numbers;
    }

    /// However it is spelt: as the path is read, so that `+7` is 7 here too.
    private static Optional<Long> number(String key) {
        try {
            return Optional.of(TicketNumber.valueOf(key).value());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
