package dev.guichet.ticket.ticket.domain;

import dev.guichet.events.TicketStatus;
import dev.guichet.http.problem.Refusal;
import dev.guichet.http.problem.RefusalKind;

/// Why something about a ticket does not happen: stable codes, documented in `docs/reference/errors.md`.
public enum TicketRefusal implements Refusal {
    TICKET_NOT_FOUND(RefusalKind.NOT_FOUND),
    MESSAGE_NOT_FOUND(RefusalKind.NOT_FOUND),

    TICKET_IS_OPEN(RefusalKind.CONFLICT),
    TICKET_IS_PENDING(RefusalKind.CONFLICT),
    TICKET_IS_ON_HOLD(RefusalKind.CONFLICT),
    TICKET_IS_SOLVED(RefusalKind.CONFLICT),
    TICKET_IS_CLOSED(RefusalKind.CONFLICT),
    DESK_LEAVES_ARCHIVING_TO_REQUESTERS(RefusalKind.CONFLICT),
    CLOSURE_CANNOT_BE_UNDONE(RefusalKind.CONFLICT),
    CLOSED_BY_SOMEBODY_ELSE(RefusalKind.CONFLICT),
    UNDO_TIME_IS_OVER(RefusalKind.CONFLICT),
    TICKET_HAS_FOLLOW_UP(RefusalKind.CONFLICT),

    ONLY_FOR_AGENTS(RefusalKind.FORBIDDEN),
    ONLY_FOR_THE_REQUESTER(RefusalKind.FORBIDDEN),
    ONLY_FOR_PARTICIPANTS(RefusalKind.FORBIDDEN),
    ONLY_FOR_PERSONS(RefusalKind.FORBIDDEN),

    OBSERVER_OF_ANOTHER_ORGANIZATION(RefusalKind.INVALID),
    TOO_MANY_OBSERVERS(RefusalKind.INVALID),
    ASSIGNEE_NOT_A_MEMBER(RefusalKind.INVALID),
    TAGS_ONLY_BY_THE_DESK(RefusalKind.INVALID),
    REQUESTER_REQUIRED(RefusalKind.INVALID),
    UNKNOWN_REQUESTER(RefusalKind.INVALID),
    UNKNOWN_REQUESTER_ORGANIZATION(RefusalKind.INVALID),
    REQUESTER_OF_ANOTHER_ORGANIZATION(RefusalKind.INVALID),
    EXTERNAL_ID_TAKEN(RefusalKind.CONFLICT) {
        @Override
        public String slug() {
            return RefusalKind.CONFLICT.slug();
        }
    };

    private final RefusalKind kind;

    TicketRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    static TicketRefusal of(TicketStatus status) {
        return switch (status) {
            case OPEN -> TICKET_IS_OPEN;
            case PENDING -> TICKET_IS_PENDING;
            case ON_HOLD -> TICKET_IS_ON_HOLD;
            case SOLVED -> TICKET_IS_SOLVED;
            case CLOSED -> TICKET_IS_CLOSED;
        };
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    /// Callers tell a command that the ticket's state refuses from other conflicts by its type.
    @Override
    public String slug() {
        return kind == RefusalKind.CONFLICT ? "command-not-allowed" : kind.slug();
    }
}
