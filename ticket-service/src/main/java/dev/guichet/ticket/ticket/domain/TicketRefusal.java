package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;

/// Why a command does not happen: stable codes, documented in `docs/reference/errors.md`.
public enum TicketRefusal {
    TICKET_IS_OPEN,
    TICKET_IS_PENDING,
    TICKET_IS_ON_HOLD,
    TICKET_IS_SOLVED,
    TICKET_IS_CLOSED,
    DESK_LEAVES_ARCHIVING_TO_REQUESTERS,
    CLOSURE_CANNOT_BE_UNDONE,
    CLOSED_BY_SOMEBODY_ELSE,
    UNDO_TIME_IS_OVER,
    ONLY_FOR_AGENTS,
    ONLY_FOR_THE_REQUESTER,
    ONLY_FOR_PARTICIPANTS,
    OBSERVER_OF_ANOTHER_ORGANIZATION;

    static TicketRefusal of(TicketStatus status) {
        return switch (status) {
            case OPEN -> TICKET_IS_OPEN;
            case PENDING -> TICKET_IS_PENDING;
            case ON_HOLD -> TICKET_IS_ON_HOLD;
            case SOLVED -> TICKET_IS_SOLVED;
            case CLOSED -> TICKET_IS_CLOSED;
        };
    }
}
