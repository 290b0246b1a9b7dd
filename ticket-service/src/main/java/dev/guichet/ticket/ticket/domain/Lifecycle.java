package dev.guichet.ticket.ticket.domain;

import static dev.guichet.events.TicketStatus.CLOSED;
import static dev.guichet.events.TicketStatus.ON_HOLD;
import static dev.guichet.events.TicketStatus.OPEN;
import static dev.guichet.events.TicketStatus.PENDING;
import static dev.guichet.events.TicketStatus.SOLVED;
import static dev.guichet.ticket.ticket.domain.CommandName.APPROVE;
import static dev.guichet.ticket.ticket.domain.CommandName.ARCHIVE;
import static dev.guichet.ticket.ticket.domain.CommandName.ASK;
import static dev.guichet.ticket.ticket.domain.CommandName.ASSIGN;
import static dev.guichet.ticket.ticket.domain.CommandName.CLOSE;
import static dev.guichet.ticket.ticket.domain.CommandName.EDIT;
import static dev.guichet.ticket.ticket.domain.CommandName.EXPIRE_PENDING;
import static dev.guichet.ticket.ticket.domain.CommandName.EXPIRE_SOLVED;
import static dev.guichet.ticket.ticket.domain.CommandName.HOLD;
import static dev.guichet.ticket.ticket.domain.CommandName.NOTE;
import static dev.guichet.ticket.ticket.domain.CommandName.OBSERVE;
import static dev.guichet.ticket.ticket.domain.CommandName.REFUSE;
import static dev.guichet.ticket.ticket.domain.CommandName.REMIND;
import static dev.guichet.ticket.ticket.domain.CommandName.REPLY;
import static dev.guichet.ticket.ticket.domain.CommandName.RESUME;
import static dev.guichet.ticket.ticket.domain.CommandName.SOLVE;
import static dev.guichet.ticket.ticket.domain.CommandName.STOP_OBSERVING;
import static dev.guichet.ticket.ticket.domain.CommandName.UNDO;
import static dev.guichet.ticket.ticket.domain.Role.AGENT;
import static dev.guichet.ticket.ticket.domain.Role.OBSERVER;
import static dev.guichet.ticket.ticket.domain.Role.REQUESTER;
import static dev.guichet.ticket.ticket.domain.Role.TIME;

import dev.guichet.events.TicketStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The lifecycle of a ticket, as the one table there is of it.
final class Lifecycle {
    /// Where a move leads.
    enum Target {
        UNCHANGED,
        TO_OPEN,
        TO_PENDING,
        TO_ON_HOLD,
        TO_SOLVED,
        TO_CLOSED,
        /// what the reply asks for, else the desk's rule for agents' replies
        AS_THE_REPLY_ASKS,
        /// a new ticket, or back to open: the desk's rule for closed tickets
        AS_THE_DESK_RULES,
        STATUS_BEFORE
    }

    /// What, besides role and status, must hold.
    enum Condition {
        NONE,
        DESK_LETS_AGENTS_ARCHIVE,
        CLOSED_BY_HAND_WITHIN_24_H,
        CLOSED_BY_THEMSELVES_WITHIN_24_H
    }

    record Row(CommandName command, Role by, Set<TicketStatus> from, Target to, Condition condition) {}

    private static final TicketStatus[] ANY_BUT_CLOSED = {OPEN, PENDING, ON_HOLD, SOLVED};
    private static final TicketStatus[] ANY = TicketStatus.values();

    private static final List<Row> TABLE = List.of(
            row(REPLY, REQUESTER, Target.TO_OPEN, ANY_BUT_CLOSED),
            row(REPLY, OBSERVER, Target.TO_OPEN, ANY_BUT_CLOSED),
            row(REPLY, REQUESTER, Target.AS_THE_DESK_RULES, CLOSED),
            row(REPLY, OBSERVER, Target.AS_THE_DESK_RULES, CLOSED),
            row(REPLY, AGENT, Target.AS_THE_REPLY_ASKS, ANY_BUT_CLOSED),
            row(NOTE, AGENT, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(ASK, AGENT, Target.TO_PENDING, OPEN, ON_HOLD, PENDING),
            row(HOLD, AGENT, Target.TO_ON_HOLD, OPEN, PENDING),
            row(RESUME, AGENT, Target.TO_OPEN, PENDING, ON_HOLD, SOLVED),
            row(SOLVE, AGENT, Target.TO_SOLVED, OPEN, PENDING, ON_HOLD),
            row(APPROVE, REQUESTER, Target.TO_CLOSED, SOLVED),
            row(REFUSE, REQUESTER, Target.TO_OPEN, SOLVED),
            row(ARCHIVE, REQUESTER, Target.TO_CLOSED, OPEN, PENDING, SOLVED),
            row(ARCHIVE, AGENT, Target.TO_CLOSED, Condition.DESK_LETS_AGENTS_ARCHIVE, PENDING, SOLVED),
            row(CLOSE, AGENT, Target.TO_CLOSED, ANY_BUT_CLOSED),
            row(UNDO, REQUESTER, Target.STATUS_BEFORE, Condition.CLOSED_BY_THEMSELVES_WITHIN_24_H, CLOSED),
            row(UNDO, AGENT, Target.STATUS_BEFORE, Condition.CLOSED_BY_HAND_WITHIN_24_H, CLOSED),
            row(ASSIGN, AGENT, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(EDIT, REQUESTER, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(EDIT, AGENT, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(OBSERVE, REQUESTER, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(OBSERVE, AGENT, Target.UNCHANGED, ANY_BUT_CLOSED),
            row(STOP_OBSERVING, REQUESTER, Target.UNCHANGED, ANY),
            row(STOP_OBSERVING, AGENT, Target.UNCHANGED, ANY),
            row(STOP_OBSERVING, OBSERVER, Target.UNCHANGED, ANY),
            row(REMIND, TIME, Target.UNCHANGED, PENDING),
            row(EXPIRE_PENDING, TIME, Target.TO_CLOSED, PENDING),
            row(EXPIRE_SOLVED, TIME, Target.TO_CLOSED, SOLVED));

    private Lifecycle() {}

    /// The row for a command asked in a role from a status.
    static Optional<Row> find(CommandName command, Role by, TicketStatus from) {
        return rows(command)
                .filter(row -> row.by == by && row.from.contains(from))
                .findFirst();
    }

    /// Who may ask for a command at all, in some status.
    static Set<Role> rolesOf(CommandName command) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        rows(command).map(Row::by).forEach(roles::add);
        return roles;
    }

    static List<Row> table() {
        return TABLE;
    }

    private static Stream<Row> rows(CommandName command) {
        return TABLE.stream().filter(row -> row.command == command);
    }

    private static Row row(CommandName command, Role by, Target to, TicketStatus... from) {
        return row(command, by, to, Condition.NONE, from);
    }

    private static Row row(CommandName command, Role by, Target to, Condition condition, TicketStatus... from) {
        return new Row(command, by, EnumSet.copyOf(Arrays.asList(from)), to, condition);
    }
}
