package dev.guichet.ticket.ticket.domain;

import dev.guichet.ticket.ticket.domain.Lifecycle.Row;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a command may be carried out on a ticket now, and by which row of the lifecycle.
sealed interface Permission {
    record Granted(Row row) implements Permission {}

    record Denied(TicketRefusal refusal) implements Permission {}

    /// Tries the caller's roles in their order of preference; the refusal of the first that has the right at all
    /// counts.
    static Permission of(Ticket ticket, CommandName command, Caller by, Instant now) {
        return of(ticket, command, by, by.roles(), now);
    }

    /// As a caller who acts in some of their roles only.
    static Permission of(Ticket ticket, CommandName command, Caller by, Set<Role> as, Instant now) {
        Permission denied = null;
        for (Role role : Role.values()) {
            if (!as.contains(role) || !Lifecycle.rolesOf(command).contains(role)) {
                continue;
            }
            Permission permission = inRole(ticket, command, by, role, now);
            if (permission instanceof Granted) {
                return permission;
            }
            denied = denied == null ? permission : denied;
        }
        return denied == null ? new Denied(reservedFor(Lifecycle.rolesOf(command))) : denied;
    }

    /// Everything the caller may ask for now, apart from plain editing.
    static Set<CommandName> allowed(Ticket ticket, Caller by, Instant now) {
        Set<CommandName> allowed = EnumSet.noneOf(CommandName.class);
        for (CommandName command : CommandName.values()) {
            if (command.isShown() && of(ticket, command, by, now) instanceof Granted) {
                allowed.add(command);
            }
        }
        return allowed;
    }

    private static Permission inRole(Ticket ticket, CommandName command, Caller by, Role role, Instant now) {
        return Lifecycle.find(command, role, ticket.status())
                .map(row -> missing(row, ticket, by, now)
                        .<Permission>map(Denied::new)
                        .orElseGet(() -> new Granted(row)))
                .orElseGet(() -> new Denied(TicketRefusal.of(ticket.status())));
    }

    private static Optional<TicketRefusal> missing(Row row, Ticket ticket, Caller by, Instant now) {
        return switch (row.condition()) {
            case NONE -> Optional.empty();
            case DESK_LETS_AGENTS_ARCHIVE ->
                ticket.rules().agentsMayArchive()
                        ? Optional.empty()
                        : Optional.of(TicketRefusal.DESK_LEAVES_ARCHIVING_TO_REQUESTERS);
            case CLOSED_BY_HAND_WITHIN_24_H -> notUndoable(ticket.closure(), now);
            case CLOSED_BY_THEMSELVES_WITHIN_24_H -> {
                Closure closure = ticket.closure();
                // What nobody can undo is said first: else they would ask whoever closed it in vain.
                yield notUndoable(closure, now)
                        .or(() -> closure == null || by.isSameAs(closure.by())
                                ? Optional.empty()
                                : Optional.of(TicketRefusal.CLOSED_BY_SOMEBODY_ELSE));
            }
        };
    }

    private static Optional<TicketRefusal> notUndoable(@Nullable Closure closure, Instant now) {
        if (closure != null && closure.isContinued()) {
            return Optional.of(TicketRefusal.TICKET_HAS_FOLLOW_UP);
        }
        if (closure == null || !closure.isByHand()) {
            return Optional.of(TicketRefusal.CLOSURE_CANNOT_BE_UNDONE);
        }
        return closure.isUndoneTooLate(now) ? Optional.of(TicketRefusal.UNDO_TIME_IS_OVER) : Optional.empty();
    }

    private static TicketRefusal reservedFor(Set<Role> roles) {
        if (roles.equals(EnumSet.of(Role.AGENT))) {
            return TicketRefusal.ONLY_FOR_AGENTS;
        }
        if (roles.equals(EnumSet.of(Role.REQUESTER))) {
            return TicketRefusal.ONLY_FOR_THE_REQUESTER;
        }
        return TicketRefusal.ONLY_FOR_PARTICIPANTS;
    }
}
